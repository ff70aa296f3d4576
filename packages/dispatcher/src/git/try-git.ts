import { existsSync } from "node:fs";
import { CodedError } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";
import { LOCAL_TO_A_REPOSITORY } from "../environment/pass-environment.ts";
import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import type { GitPlace } from "./git-place.ts";
import { runGit } from "./run-git.ts";

export type GitOptions = {
	env: Environment;
	/** Text for git's standard input; without it, git reads nothing. */
	input?: string;
	timeoutMs?: number;
	/** Aborts to end git and its helpers at once. */
	signal?: AbortSignal | undefined;
	/** Where git works, in place of what it would find in `cwd`. */
	place?: GitPlace;
};

/** What became of one git command; `stdout` has no final newline. */
export type GitOutcome =
	| { type: "done"; stdout: string }
	| { type: "failed"; exitCode: number | undefined; error: CodedError };

const TIMEOUT_MS = 120_000;

/**
 * Runs git with an argument vector and reports how it ended. Never asks a person anything.
 * Throws only `GIT_NOT_FOUND`: everything else is an answer.
 */
export async function tryGit(
	cwd: string,
	args: readonly string[],
	options: GitOptions,
): Promise<GitOutcome> {
	const { input, timeoutMs = TIMEOUT_MS, signal } = options;
	const run = { cwd, env: gitEnvironment(options), input, timeoutMs, signal };
	const ended = await runGit([...INERT, ...args], run);
	const { exitCode, error, stdout } = ended;
	if (exitCode === 0) return { type: "done", stdout };
	if (error?.code === "ENOENT" && existsSync(cwd)) throw gitNotFound(error);
	const why = ended.isLate ? "It did not end in time." : (error?.message ?? ended.stderr);
	return {
		type: "failed",
		exitCode,
		error: gitFailed({ args, cwd, why, env: options.env }),
	};
}

// A worker can write parts of the repository: nothing that it names there may run out here.
const INERT = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"submodule.recurse=false",
].flatMap((setting) => ["-c", setting]);

function gitEnvironment({ env, place }: GitOptions): Record<string, string> {
	const entries = Object.entries(env).flatMap(([name, value]) =>
		value === undefined || LOCAL_TO_A_REPOSITORY.has(name) ? [] : [[name, value] as const],
	);
	const at = place === undefined ? {} : placed(place);
	return { ...Object.fromEntries(entries), ...at, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}

function placed({ gitDir, commonDir, workTree }: GitPlace): Record<string, string> {
	return { GIT_DIR: gitDir, GIT_COMMON_DIR: commonDir, GIT_WORK_TREE: workTree };
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
