import { GitHubError } from "./github-error.ts";

/** Throws `GITHUB_ANSWER_INVALID` for an answer that fits the schema and still cannot be used. */
export function unfitAnswer(operation: string, says: string): never {
	throw new GitHubError({ kind: "answer-invalid", operation, says });
}
