import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";
import { reviewShortcoming } from "./review-shortcoming.ts";

/**
 * A finding is fixed or deferred; one that is neither would be merged unseen. Nobody who counts
 * arrives at -0.
 */
export function nothingUnaddressed({ review }: PolicyFacts): RuleVerdict {
	if (review === undefined || Object.is(review.unaddressed, 0)) return holds;
	const findings = review.unaddressed === 1 ? "1 finding" : `${review.unaddressed} findings`;
	return reviewShortcoming(review, {
		predicate: `leaves ${findings} unaddressed`,
		step: "address the findings",
	});
}
