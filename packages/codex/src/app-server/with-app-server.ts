import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { initialize, initialized, readReply } from "./app-server-protocol.ts";
import { noAnswer } from "./no-answer.ts";

/** How to start the app server. */
export interface AppServer {
	/** Path of the native binary. */
	readonly binary: string;
	readonly arguments: readonly string[];
	readonly cwd: string;
	/** Its whole environment; `CODEX_HOME` counts. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** For the whole conversation. */
	readonly timeoutMs: number;
}

/** Sends one request and gives its result. */
export type AskAppServer = (method: string, params: object) => Promise<unknown>;

/**
 * Starts `codex app-server`, has a conversation with it, and ends it. Throws `CODEX_NO_ANSWER`
 * when it cannot be started, ends early, refuses a request, or takes too long.
 */
export async function withAppServer<T>(
	server: AppServer,
	converse: (ask: AskAppServer) => Promise<T>,
): Promise<T> {
	const child = start(server);
	const ended = whenEnded(child);
	let isOverdue = false;
	const overdue = setTimeout(() => {
		isOverdue = true;
		child.kill("SIGKILL");
	}, server.timeoutMs);
	const early = ended.then((how) => {
		throw noAnswer(isOverdue ? `it took longer than ${server.timeoutMs} ms` : how);
	});
	early.catch(() => {
		// Told through the race, unless the conversation was over before.
	});
	try {
		const ask = asking(child);
		return await Promise.race([greet(child, ask).then(() => converse(ask)), early]);
	} finally {
		child.stdin.end();
		await ended;
		clearTimeout(overdue);
	}
}

/** Node throws for some failures, such as arguments that are too long, and reports others later. */
function start({ binary, arguments: args, cwd, env }: AppServer): ChildProcessWithoutNullStreams {
	try {
		return spawn(binary, ["app-server", ...args], { cwd, env: { ...env }, stdio: "pipe" });
	} catch (error) {
		throw noAnswer(`it cannot be started: ${error instanceof Error ? error.message : error}`);
	}
}

/** Resolves, when the process and its pipes are gone, with a clause that says how it ended. */
function whenEnded(child: ChildProcessWithoutNullStreams): Promise<string> {
	let stderr = "";
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		stderr = `${stderr}${text}`.slice(0, 20_000);
	});
	child.stdin.on("error", () => {
		// The process is gone; its end is reported below.
	});
	return new Promise((resolve) => {
		child.once("error", (error) => resolve(`it cannot be started: ${error.message}`));
		child.once("close", (code, signal) => {
			const said = /^error: .*$/im.exec(stderr)?.[0].slice(0, 300);
			const how = signal === null ? `exit code ${code}` : signal;
			resolve(`it ended with ${how}${said === undefined ? "" : ` (${said})`}`);
		});
	});
}

function asking(child: ChildProcessWithoutNullStreams): AskAppServer {
	const waiting = new Map<number, PromiseWithResolvers<unknown>>();
	let last = 0;
	createInterface({ input: child.stdout }).on("line", (line) => {
		const reply = readReply(line);
		const asked = reply && waiting.get(reply.id);
		if (reply === undefined || asked === undefined) return;
		waiting.delete(reply.id);
		if (reply.error === undefined) asked.resolve(reply.result);
		else asked.reject(noAnswer(`it refused request ${reply.id}: ${reply.error}`));
	});
	return (method, params) => {
		last += 1;
		const asked = Promise.withResolvers<unknown>();
		waiting.set(last, asked);
		child.stdin.write(`${JSON.stringify({ id: last, method, params })}\n`);
		return asked.promise;
	};
}

async function greet(child: ChildProcessWithoutNullStreams, ask: AskAppServer): Promise<void> {
	await ask(initialize.method, initialize.params);
	child.stdin.write(`${JSON.stringify(initialized)}\n`);
}
