import { GitHubError } from "./github-error.ts";

/** Throws `GITHUB_NOT_FOUND` for a null that GitHub sent without an error of its own. */
export function missing(operation: string, what: string): never {
	const says = `${what} is not there, or the token may not see it`;
	throw new GitHubError({ kind: "not-found", operation, says, paths: [] });
}
