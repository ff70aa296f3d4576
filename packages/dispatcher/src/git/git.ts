import { type GitOptions, tryGit } from "./try-git.ts";

/**
 * Runs git with an argument vector and returns what it printed, without the final newline.
 * Throws `GIT_FAILED` (the command and git's words, without secrets) or `GIT_NOT_FOUND`.
 */
export async function git(
	cwd: string,
	args: readonly string[],
	options: GitOptions,
): Promise<string> {
	const outcome = await tryGit(cwd, args, options);
	if (outcome.type === "failed") throw outcome.error;
	return outcome.stdout;
}
