import { type GitOutcome, tryGit } from "@codex-workers/dispatcher";

/** A folder of a repository, and the environment git runs in there. */
export interface Checkout {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Asks git about a checkout in which a worker may be writing: takes no lock that git can do
 * without. Throws only `GIT_NOT_FOUND`.
 */
export function askGit({ cwd, env }: Checkout, args: readonly string[]): Promise<GitOutcome> {
	return tryGit(cwd, args, { env: { ...env, GIT_OPTIONAL_LOCKS: "0" } });
}
