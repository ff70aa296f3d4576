import { IGNORED_REASONS } from "@codex-workers/github";
import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";

/**
 * A review counts when somebody who may vouch for it has written it down where everybody sees
 * it; one that speaks of another issue vouches for nothing here. One that cannot be read may take
 * back what an older one says.
 */
export function artifactExists(facts: PolicyFacts): RuleVerdict {
	const { issue, review, isSuperseded } = facts;
	if (issue.type !== "known") return holds;
	if (review?.issue === issue.issue && !isSuperseded) return holds;
	return {
		ok: false,
		subject: `issue #${issue.issue}`,
		predicate: predicate(facts, issue.issue),
		step: "review the whole change",
		afterwards: "post the artifact with `codex-workers review post`",
	};
}

function predicate({ review, ignoredReviews }: PolicyFacts, issue: number): string {
	if (review === undefined) return `has no trusted review artifact${ignored(ignoredReviews)}`;
	if (review.issue !== issue) return `has a review artifact that is about issue #${review.issue}`;
	return "has a newer review artifact that is malformed";
}

function ignored(reasons: PolicyFacts["ignoredReviews"]): string {
	const newest = reasons.at(-1);
	if (newest === undefined) return "";
	return ` (${reasons.length} ignored, the newest because ${IGNORED_REASONS[newest]})`;
}
