import type { IgnoredReason } from "@codex-workers/github";
import type { ReviewMarker, ReviewSettings } from "@codex-workers/protocol";
import type { ProposedChange } from "./change/proposed-change.ts";
import type { ClaimStanding } from "./claim/claim-standing.ts";
import type { IssueOfPullRequest } from "./issue-of-pull-request.ts";

/** All that the rules look at. */
export interface PolicyFacts {
	readonly issue: IssueOfPullRequest;
	/** The newest trusted review artifact on the issue. */
	readonly review: ReviewMarker | undefined;
	/** Whether somebody trusted wrote a newer one, which cannot be read. */
	readonly isSuperseded: boolean;
	/** Why review artifacts on the issue do not count, oldest first. */
	readonly ignoredReviews: readonly IgnoredReason[];
	readonly change: ProposedChange;
	/** Those of the changed files that match the security patterns. */
	readonly sensitiveFiles: readonly string[];
	readonly claim: ClaimStanding;
	readonly freshness: ReviewSettings["freshness"];
}
