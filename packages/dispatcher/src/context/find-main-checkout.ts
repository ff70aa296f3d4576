import { CodedError } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";
import { readWorktreeList } from "../worktree/read-worktree-list.ts";

/** How git ends when it does not know an option. */
const USAGE = 129;

/**
 * The main checkout of the repository that a folder is in, also from inside a linked worktree.
 * Throws `NOT_A_REPOSITORY` (no checkout here, or a bare repository), `GIT_NOT_FOUND`, or
 * `GIT_TOO_OLD`.
 */
export async function findMainCheckout(cwd: string, env: Environment): Promise<string> {
	const listed = await readWorktreeList(cwd, env);
	if (listed.type === "failed" && listed.exitCode === USAGE) throw gitTooOld(listed.error);
	if (listed.type === "failed") {
		throw notARepository(`${cwd} is in no git repository. ${listed.error.message}`, listed.error);
	}
	const [main] = listed.stdout.split("\0\0");
	const lines = (main ?? "").split("\0");
	const path = lines.find((line) => line.startsWith("worktree "))?.slice("worktree ".length);
	if (path === undefined || lines.includes("bare")) {
		throw notARepository(`${cwd} belongs to a bare repository.`);
	}
	return path;
}

function gitTooOld(cause: unknown): CodedError {
	return new CodedError("GIT_TOO_OLD", "This git does not know `git worktree list -z`.", {
		hint: "Install git 2.38 or newer.",
		cause,
	});
}

function notARepository(sentence: string, cause?: unknown): CodedError {
	return new CodedError("NOT_A_REPOSITORY", sentence, {
		hint: "Run this inside a clone of the repository whose issues are to be worked on.",
		cause,
	});
}
