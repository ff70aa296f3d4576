import { CodedError } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";
import { tryGit } from "../git/try-git.ts";

/**
 * The main checkout of the repository that a folder is in, also from inside a linked worktree.
 * Throws `NOT_A_REPOSITORY` (no checkout here, or a bare repository) or `GIT_NOT_FOUND`.
 */
export async function findMainCheckout(cwd: string, env: Environment): Promise<string> {
	const listed = await tryGit(cwd, ["worktree", "list", "--porcelain", "-z"], { env });
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

function notARepository(sentence: string, cause?: unknown): CodedError {
	return new CodedError("NOT_A_REPOSITORY", sentence, {
		hint: "Run this inside a clone of the repository whose issues are to be worked on.",
		cause,
	});
}
