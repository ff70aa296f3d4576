import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { devNull } from "node:os";
import { CodedError } from "@codex-workers/protocol";

interface GitResult {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs git asynchronously and knows every child, so that closing the emulator leaves none behind. */
export interface GitProcesses {
	/** Starts git; `extra` is added to an environment that carries nothing of the caller's but PATH. */
	start(
		args: readonly string[],
		extra?: Readonly<Record<string, string>>,
	): ChildProcessWithoutNullStreams;
	/** Runs git to its end, whatever the exit code. Throws GIT_NOT_STARTED when there is no git. */
	run(args: readonly string[], input?: string | Buffer): Promise<GitResult>;
	/** Kills what still runs and resolves when all of it is gone. */
	stop(): Promise<void>;
}

const childEnvironment = (path: string) => ({
	PATH: path,
	LC_ALL: "C",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: devNull,
	GIT_TERMINAL_PROMPT: "0",
	GIT_AUTHOR_NAME: "GitHub",
	GIT_AUTHOR_EMAIL: "noreply@github.com",
	GIT_COMMITTER_NAME: "GitHub",
	GIT_COMMITTER_EMAIL: "noreply@github.com",
});

export const createGitProcesses = (path: string): GitProcesses => {
	const running = new Map<ChildProcessWithoutNullStreams, Promise<unknown>>();
	let stopped = false;
	const start: GitProcesses["start"] = (args, extra = {}) => {
		if (stopped) throw closed();
		const child = spawn("git", args, { env: { ...childEnvironment(path), ...extra } });
		// A child that ends before it has read everything breaks the pipe; its exit code tells the story.
		child.stdin.on("error", () => undefined);
		const gone = new Promise<void>((resolve) => {
			child.once("close", () => resolve());
			child.once("error", () => resolve());
		});
		running.set(child, gone);
		void gone.then(() => running.delete(child));
		return child;
	};
	return {
		start,
		run: (args, input = "") => collect(start(args), input),
		async stop() {
			stopped = true;
			for (const child of running.keys()) child.kill("SIGKILL");
			await Promise.all(running.values());
		},
	};
};

const closed = () =>
	new CodedError("EMULATOR_CLOSED", "The emulator has been closed.", {
		hint: "Start another one; nothing of this one is left.",
	});

const collect = async (
	child: ChildProcessWithoutNullStreams,
	input: string | Buffer,
): Promise<GitResult> => {
	const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
	child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
	child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
	child.stdin.end(input);
	try {
		await once(child, "close");
	} catch (cause) {
		throw new CodedError("GIT_NOT_STARTED", "git could not be started.", {
			hint: "Install git 2.38 or newer and put it on PATH.",
			cause,
		});
	}
	return {
		code: child.exitCode,
		stdout: Buffer.concat(stdout).toString(),
		stderr: Buffer.concat(stderr).toString(),
	};
};
