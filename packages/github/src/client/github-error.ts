import { CodedError } from "@codex-workers/protocol";
import { describeFailure } from "./describe-failure.ts";
import type { GitHubFailure } from "./github-failure.ts";

/**
 * A call to GitHub that failed. Codes: `GITHUB_UNAUTHENTICATED`, `GITHUB_FORBIDDEN`,
 * `GITHUB_NOT_FOUND`, `GITHUB_RATE_LIMITED`, `GITHUB_UNAVAILABLE`, `GITHUB_REJECTED`,
 * `GITHUB_ANSWER_INVALID`. Its cause never holds request headers, so no token.
 */
export class GitHubError extends CodedError {
	override readonly name = "GitHubError";
	readonly failure: GitHubFailure;

	constructor(failure: GitHubFailure, options: { cause?: unknown } = {}) {
		const { code, sentence, hint } = describeFailure(failure);
		super(code, sentence, { hint, cause: options.cause });
		this.failure = failure;
	}
}
