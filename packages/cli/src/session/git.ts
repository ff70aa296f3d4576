import { CodedError, plainLine } from "@codex-workers/protocol";
import { execa } from "execa";

/** A folder of a repository, and the environment git runs in there. */
export interface Checkout {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** What became of a git command; `why` is git's own last words, in one line. */
export type GitAnswer =
	| { readonly ok: true; readonly stdout: string }
	| { readonly ok: false; readonly why: string };

const TIMEOUT_MS = 60_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Runs git with an argument vector; it asks nobody anything. Throws only `GIT_NOT_FOUND`. */
export async function git({ cwd, env }: Checkout, args: readonly string[]): Promise<GitAnswer> {
	const ran = await execa("git", args, {
		cwd,
		env: { ...env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
		extendEnv: false,
		maxBuffer: MAX_OUTPUT,
		reject: false,
		stdin: "ignore",
		timeout: TIMEOUT_MS,
	});
	if (!ran.failed) return { ok: true, stdout: ran.stdout };
	if (ran.code === "ENOENT") {
		throw new CodedError("GIT_NOT_FOUND", `git cannot be started in ${cwd}.`, {
			hint: "Install git 2.38 or newer, and run this inside the worker's worktree.",
		});
	}
	const says = ran.timedOut ? "it did not end in time" : (ran.stderr ?? "");
	return { ok: false, why: plainLine(withoutCredentials(says), 300) };
}

function withoutCredentials(says: string): string {
	return says.replace(/:\/\/[^@/\s]*@/g, "://***@");
}
