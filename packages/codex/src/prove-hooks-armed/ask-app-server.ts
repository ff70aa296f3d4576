import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { readReply, requests } from "./app-server-protocol.ts";
import { type ListedHooks, listedHooks } from "./listed-hooks.ts";
import { noAnswer } from "./no-answer.ts";

/** How to start the app server. */
export interface AppServer {
	readonly binary: string;
	readonly arguments: readonly string[];
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly timeoutMs: number;
}

/**
 * Starts `codex app-server`, asks it which hooks it has for a directory, and ends it. Throws
 * `CODEX_NO_ANSWER` when it cannot be started, ends early, refuses, or takes too long.
 */
export async function askAppServer(server: AppServer): Promise<ListedHooks> {
	const child = start(server);
	const ended = whenEnded(child);
	let isOverdue = false;
	const overdue = setTimeout(() => {
		isOverdue = true;
		child.kill("SIGKILL");
	}, server.timeoutMs);
	try {
		const answer = await Promise.race([converse(child, server.cwd), ended]);
		if (typeof answer !== "string") return answer;
		throw noAnswer(isOverdue ? `it took longer than ${server.timeoutMs} ms` : answer);
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

function converse(child: ChildProcessWithoutNullStreams, cwd: string): Promise<ListedHooks> {
	const send = (message: object) => child.stdin.write(`${JSON.stringify(message)}\n`);
	send(requests.initialize);
	return new Promise((resolve, reject) => {
		createInterface({ input: child.stdout }).on("line", (line) => {
			const reply = readReply(line);
			if (reply === undefined) return;
			if (reply.error !== undefined) {
				reject(noAnswer(`it refused request ${reply.id}: ${reply.error}`));
			} else if (reply.id === requests.initialize.id) {
				send(requests.initialized);
				send(requests.listHooks(cwd));
			} else {
				const listed = listedHooks.safeParse(reply.result);
				if (listed.success) resolve(listed.data.data[0]);
				else reject(noAnswer("its list of hooks has a form that is not known"));
			}
		});
	});
}
