import * as z from "zod";
import type { StartDeps } from "./supervisor-deps.ts";
import { WAITS, waitToBegin } from "./wait-to-begin.ts";

/** A process, as far as a supervisor is one. */
type OwnProcess = Pick<NodeJS.Process, "argv" | "env" | "exit" | "on" | "pid" | "stderr" | "stdin">;

/**
 * Runs a supervisor as this process: from the spec's file, its first argument, to the recorded end,
 * then the process ends. With `WAITS` behind it, it begins when it is told so on its input, and ends
 * where it is not. Being asked to end, and an error nobody foresaw, stop the worker first.
 * `onLoaded` is called once all that it needs is loaded.
 */
export async function runSupervisorProcess(own: OwnProcess, onLoaded: () => void): Promise<void> {
	const stop = new AbortController();
	const log = logTo(own);
	// Every shape is read about once here, and making a function for it costs more than that. It is
	// said before any shape is made, because each asks for it then.
	z.config({ jitless: true });
	if (own.argv[3] === WAITS && !(await isLetBegin(own))) own.exit(0);
	for (const signal of ["SIGTERM", "SIGINT"]) own.on(signal, () => stop.abort());
	own.on("uncaughtException", (error) => {
		log(error.stack ?? error.message);
		stop.abort();
	});
	try {
		const { superviseBy } = await import("./supervise-by.ts");
		log(await superviseBy(own.argv[2] ?? "", { ...depsOf(own, stop.signal), log, onLoaded }));
		own.exit(0);
	} catch (error) {
		log(error instanceof Error ? (error.stack ?? error.message) : String(error));
		own.exit(1);
	}
}

/** What a start needs is loaded meanwhile. */
async function isLetBegin({ stdin }: Pick<OwnProcess, "stdin">): Promise<boolean> {
	const loading = Promise.all([import("./supervise-by.ts"), import("./see-through.ts")]);
	// Where it cannot be loaded, that is told by whoever loads it again.
	loading.catch(() => {});
	return await waitToBegin(stdin);
}

function depsOf({ env, pid }: OwnProcess, stop: AbortSignal): Omit<StartDeps, "log"> {
	const connect = async () => (await import("./open-git-hub.ts")).openGitHub(env);
	return { env, connect, now: Date.now, pid, stop };
}

function logTo({ stderr }: OwnProcess): (line: string) => void {
	// A log that cannot be written is no reason to stop a worker, nor to say so in that log.
	stderr.on("error", () => {});
	return (line) => {
		stderr.write(`${new Date().toISOString()} ${line}\n`);
	};
}
