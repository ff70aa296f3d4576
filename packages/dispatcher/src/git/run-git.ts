import { spawn } from "node:child_process";
import { sendSignal } from "../process/signal-process.ts";

/** A program to run, and what it may take. */
type GitRun = {
	cwd: string;
	env: Record<string, string>;
	/** For its standard input; without it, git reads nothing. */
	input: string | undefined;
	timeoutMs: number;
	/** Aborts to end it and its helpers at once. */
	signal?: AbortSignal | undefined;
};

/** How it ended. `exitCode` is absent where it was killed, or never began (`error`). */
type GitEnd = {
	exitCode: number | undefined;
	stdout: string;
	stderr: string;
	error: NodeJS.ErrnoException | undefined;
	isLate: boolean;
};

const MAX_OUTPUT = 64 * 1024 * 1024;
/** How long output may trickle in after git itself has ended. */
const DRAIN_MS = 1_000;

/**
 * Runs git in a session of its own: it can ask nobody at the terminal, an interrupt there does not
 * tear it in the middle, and at the time limit its helpers (ssh, credential programs) end with it.
 * A helper that outlives git and holds its output open is not waited for. Never throws.
 */
export function runGit(args: readonly string[], run: GitRun): Promise<GitEnd> {
	const { input, timeoutMs, signal } = run;
	const child = startGit(args, run);
	let error: NodeJS.ErrnoException | undefined;
	let isLate = false;
	const letGo = () => {
		child.stdout.destroy();
		child.stderr.destroy();
	};
	const end = () => {
		if (child.pid !== undefined) sendSignal(-child.pid, "SIGKILL");
		letGo();
	};
	const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => collect(stream, end));
	const timer = setTimeout(() => {
		isLate = true;
		end();
	}, timeoutMs);
	if (signal?.aborted === true) end();
	signal?.addEventListener("abort", end, { once: true });
	let drain: NodeJS.Timeout | undefined;
	child.once("exit", () => {
		drain = setTimeout(letGo, DRAIN_MS);
	});
	child.once("error", (thrown) => {
		error = thrown;
	});
	// A git that does not read what it is given says so by how it ends.
	child.stdin?.on("error", () => {});
	child.stdin?.end(input);
	return new Promise((resolve) => {
		child.once("close", (code) => {
			signal?.removeEventListener("abort", end);
			clearTimeout(timer);
			clearTimeout(drain);
			const exitCode = error === undefined ? (code ?? undefined) : undefined;
			const texts = { stdout: stdout?.() ?? "", stderr: stderr?.() ?? "" };
			resolve({ exitCode, ...texts, error, isLate });
		});
	});
}

function startGit(args: readonly string[], { cwd, env, input }: GitRun) {
	const options = { cwd, env, detached: true } as const;
	return input === undefined
		? spawn("git", args, { ...options, stdio: ["ignore", "pipe", "pipe"] })
		: spawn("git", args, options);
}

/** Keeps what a stream gives; `tooMuch` is called beyond 64 MiB. The text has no final newline. */
function collect(stream: NodeJS.ReadableStream, tooMuch: () => void): () => string {
	const chunks: Buffer[] = [];
	let size = 0;
	stream.on("data", (chunk: Buffer) => {
		size += chunk.length;
		if (size > MAX_OUTPUT) tooMuch();
		else chunks.push(chunk);
	});
	return () =>
		Buffer.concat(chunks)
			.toString("utf8")
			.replace(/\r?\n$/, "");
}
