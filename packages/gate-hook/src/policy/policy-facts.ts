import type { IgnoredReason } from "@codex-workers/github";
import type { ReviewMarker } from "@codex-workers/protocol";
import type { IssueOfPullRequest } from "./issue-of-pull-request.ts";

/** All that the rules look at. */
export interface PolicyFacts {
	readonly issue: IssueOfPullRequest;
	/** The newest trusted review artifact on the issue. */
	readonly review: ReviewMarker | undefined;
	/** Why review artifacts on the issue do not count, oldest first. */
	readonly ignoredReviews: readonly IgnoredReason[];
}
