import { IGNORED_REASONS } from "@codex-workers/github";
import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";

/**
 * A review counts when somebody who may vouch for it has written it down where everybody sees
 * it; one that speaks of another issue vouches for nothing here.
 */
export function artifactExists({ issue, review, ignoredReviews }: PolicyFacts): RuleVerdict {
	if (issue.type !== "known" || review?.issue === issue.issue) return holds;
	return {
		ok: false,
		subject: `issue #${issue.issue}`,
		predicate:
			review === undefined
				? `has no trusted review artifact${ignored(ignoredReviews)}`
				: `has a review artifact that is about issue #${review.issue}`,
		step: "review the whole change",
		afterwards: "post the artifact with `codex-workers review post`",
	};
}

function ignored(reasons: PolicyFacts["ignoredReviews"]): string {
	const newest = reasons.at(-1);
	if (newest === undefined) return "";
	return ` (${reasons.length} ignored, the newest because ${IGNORED_REASONS[newest]})`;
}
