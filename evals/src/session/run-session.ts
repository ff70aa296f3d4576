import { execa } from "execa";
import { addLine, EMPTY_LOG, type SessionLog } from "./session-log.ts";

/** One run of `codex exec`. */
export interface SessionOptions {
	/** The binary, then all of its arguments; the prompt comes on standard input. */
	readonly command: readonly [file: string, ...args: string[]];
	readonly prompt: string;
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	readonly minutes: number;
	/** Ends the run as soon as enough is known. */
	readonly isEnough: (log: SessionLog) => boolean;
}

/** How a run ended, and what it left. */
export interface Session {
	readonly log: SessionLog;
	readonly end: "completed" | "stopped" | "failed" | "out of time";
	/** For `failed`, in Codex's words. */
	readonly why: string | null;
}

/** Runs Codex to its end, or until enough is known. Never throws for what Codex does. */
export async function runSession(options: SessionOptions): Promise<Session> {
	const { command, prompt, cwd, env, minutes, isEnough } = options;
	const [file, ...args] = command;
	const codex = execa(file, args, {
		...{ cwd, env, extendEnv: false, reject: false, input: prompt, buffer: { stdout: false } },
		timeout: minutes * 60_000,
		killSignal: "SIGINT",
		forceKillAfterDelay: 5_000,
	});
	let log = EMPTY_LOG;
	let isStopped = false;
	for await (const line of codex.iterable({ from: "stdout" })) {
		log = addLine(log, line);
		if (isStopped || !isEnough(log)) continue;
		isStopped = true;
		codex.kill();
	}
	const { timedOut, stderr } = await codex;
	if (isStopped) return { log, end: "stopped", why: null };
	if (timedOut) return { log, end: "out of time", why: `longer than ${minutes} minutes` };
	if (log.isCompleted) return { log, end: "completed", why: null };
	return { log, end: "failed", why: log.failure ?? stderr.slice(-500) };
}
