import { existsSync } from "node:fs";
import { CodedError } from "@codex-workers/protocol";
import { execa } from "execa";
import type { Environment } from "../environment/environment.ts";
import { LOCAL_TO_A_REPOSITORY } from "../environment/pass-environment.ts";
import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import { sendSignal } from "../process/signal-process.ts";

export type GitOptions = {
	env: Environment;
	/** Text for git's standard input; without it, git reads nothing. */
	input?: string;
	timeoutMs?: number;
	/** Aborts to end git and its helpers at once. */
	signal?: AbortSignal | undefined;
	/** Another index than the checkout's own; an absolute path. */
	indexFile?: string;
};

/** What became of one git command; `stdout` has no final newline. */
export type GitOutcome =
	| { type: "done"; stdout: string }
	| { type: "failed"; exitCode: number | undefined; error: CodedError };

const TIMEOUT_MS = 120_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/**
 * Runs git with an argument vector and reports how it ended. Never asks a person anything.
 * Throws only `GIT_NOT_FOUND`: everything else is an answer.
 */
export async function tryGit(
	cwd: string,
	args: readonly string[],
	options: GitOptions,
): Promise<GitOutcome> {
	const { result, isLate } = await runGit(cwd, args, options);
	if (!result.failed) return { type: "done", stdout: result.stdout };
	if (result.code === "ENOENT" && existsSync(cwd)) throw gitNotFound(result.cause);
	const why = isLate ? "It did not end in time." : result.stderr;
	return {
		type: "failed",
		exitCode: result.exitCode,
		error: gitFailed({ args, cwd, why, env: options.env }),
	};
}

// A worker can write parts of the repository: nothing that it names there may run out here.
const INERT = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

/** How long output may trickle in after git itself has ended. */
const DRAIN_MS = 1_000;

/**
 * In a session of its own: it can ask nobody at the terminal, an interrupt there does not tear it
 * in the middle, and at the time limit its helpers (ssh, credential programs) end with it. A
 * helper that outlives git and holds its output open is not waited for.
 */
async function runGit(cwd: string, args: readonly string[], options: GitOptions) {
	const running = execa("git", [...INERT, ...args], {
		cwd,
		detached: true,
		env: gitEnvironment(options),
		extendEnv: false,
		input: options.input ?? "",
		maxBuffer: MAX_OUTPUT,
		reject: false,
	});
	const letGo = () => {
		running.stdout?.destroy();
		running.stderr?.destroy();
	};
	const end = () => {
		if (running.pid !== undefined) sendSignal(-running.pid, "SIGKILL");
		letGo();
	};
	let isLate = false;
	const timer = setTimeout(() => {
		isLate = true;
		end();
	}, options.timeoutMs ?? TIMEOUT_MS);
	if (options.signal?.aborted === true) end();
	options.signal?.addEventListener("abort", end, { once: true });
	let drain: NodeJS.Timeout | undefined;
	running.nodeChildProcess.once("exit", () => {
		drain = setTimeout(letGo, DRAIN_MS);
	});
	const result = await running;
	options.signal?.removeEventListener("abort", end);
	clearTimeout(timer);
	clearTimeout(drain);
	return { result, isLate };
}

function gitEnvironment({ env, indexFile }: GitOptions): Record<string, string> {
	const entries = Object.entries(env).flatMap(([name, value]) =>
		value === undefined || LOCAL_TO_A_REPOSITORY.has(name) ? [] : [[name, value] as const],
	);
	const index = indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile };
	return { ...Object.fromEntries(entries), ...index, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}

function gitNotFound(cause: unknown): CodedError {
	return new CodedError("GIT_NOT_FOUND", "There is no git on the PATH.", {
		hint: "Install git 2.38 or newer and start again.",
		cause,
	});
}

function gitFailed(failure: {
	args: readonly string[];
	cwd: string;
	why: string | undefined;
	env: Environment;
}): CodedError {
	const command = printable(redact(["git", ...failure.args].join(" "), failure.env), 500);
	const why = printable(redact(failure.why ?? "", failure.env));
	return new CodedError(
		"GIT_FAILED",
		`\`${command}\` failed: ${why === "" ? "no reason given" : why}`,
		{
			hint: `Run the command in ${failure.cwd} to see what git needs.`,
		},
	);
}
