import { spawn } from "node:child_process";
import { CodedError } from "@codex-workers/protocol";
import type { GateEnvironment } from "../../session/gate-environment.ts";
import { findProgram } from "./find-program.ts";
import { gitEnvironment, INERT } from "./git-environment.ts";

/** How one git command ended; `stdout` is whole. */
interface GitAnswer {
	readonly exitCode: number;
	readonly stdout: string;
}

/** Runs git on one git directory with an argument vector, and nothing on its standard input. */
export type Git = (args: readonly string[]) => Promise<GitAnswer>;

export interface GitOptions {
	/** The git directory to work on, absolute. */
	readonly gitDir: string;
	readonly env: GateEnvironment;
	/** Folders of the session, from which no program is run. */
	readonly outside?: readonly string[];
	/** Ends what is running, and refuses to start more. */
	readonly signal: AbortSignal;
}

const MOST_OUTPUT = 16 * 1024 * 1024;
/** How long output may trickle in after git itself has ended. */
const DRAIN_MS = 500;

/**
 * Git as the gate uses it: it reads, asks nobody anything, and runs nothing that a repository
 * names but what reaching its remote takes. The promise rejects with `GIT_NOT_FOUND`,
 * `GIT_TOO_SLOW` or `GIT_OUTPUT_TOO_LARGE`.
 */
export function openGit({ gitDir, env, outside = [], signal }: GitOptions): Git {
	const program = findProgram("git", { path: env["PATH"], outside });
	const environment = gitEnvironment(env, gitDir);
	return async (args) => {
		if (program === undefined) throw gitNotFound();
		if (signal.aborted) throw tooSlow(args);
		return await run({ program, args, signal, cwd: gitDir, env: environment });
	};
}

interface Run {
	readonly program: string;
	readonly args: readonly string[];
	readonly signal: AbortSignal;
	readonly cwd: string;
	readonly env: Record<string, string>;
}

/** In a session of its own, so that its helpers (ssh, credential programs) end with it. */
function run({ program, args, signal, cwd, env }: Run): Promise<GitAnswer> {
	const { promise, resolve, reject } = Promise.withResolvers<GitAnswer>();
	const child = spawn(program, [...INERT, ...args], {
		cwd,
		env,
		detached: true,
		stdio: ["ignore", "pipe", "ignore"],
	});
	const chunks: Buffer[] = [];
	let length = 0;
	const stop = (error: CodedError) => {
		endGroup(child.pid);
		child.stdout.destroy();
		reject(error);
	};
	const late = () => stop(tooSlow(args));
	signal.addEventListener("abort", late, { once: true });
	child.stdout.on("data", (chunk: Buffer) => {
		length += chunk.length;
		if (length > MOST_OUTPUT) stop(tooLarge(args));
		else chunks.push(chunk);
	});
	child.once("error", () => stop(gitNotFound()));
	child.once("exit", () => setTimeout(() => child.stdout.destroy(), DRAIN_MS).unref());
	child.once("close", (code) => {
		resolve({ exitCode: code ?? 128, stdout: Buffer.concat(chunks).toString("utf8") });
	});
	return promise.finally(() => signal.removeEventListener("abort", late));
}

function endGroup(pid: number | undefined): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {
		// It has ended by itself.
	}
}

function gitNotFound(): CodedError {
	return new CodedError("GIT_NOT_FOUND", "There is no git on the PATH.", {
		hint: "Install git 2.38 or newer outside the checkout, and put it on the PATH.",
	});
}

function tooSlow([subcommand]: readonly string[]): CodedError {
	return new CodedError("GIT_TOO_SLOW", `\`git ${subcommand}\` did not end in time.`, {
		hint: "Run `git ls-remote origin` to see whether the remote answers, then try again.",
	});
}

function tooLarge([subcommand]: readonly string[]): CodedError {
	return new CodedError("GIT_OUTPUT_TOO_LARGE", `\`git ${subcommand}\` prints too much.`, {
		hint: "Split the change: the gate looks at no more than 16 MiB of file names.",
	});
}
