import { plainText } from "../../answer/plain-text.ts";
import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";
import { reviewShortcoming } from "./review-shortcoming.ts";

/** Deferring is a promise: without an issue that tracks it, it is forgetting. */
export function deferralsTracked({ review }: PolicyFacts): RuleVerdict {
	if (review === undefined) return holds;
	const untracked = review.deferred.filter(({ tracking_issue }) => tracking_issue === null);
	const [first] = untracked;
	if (first === undefined) return holds;
	const findings = untracked.length === 1 ? "1 finding" : `${untracked.length} findings`;
	return reviewShortcoming(review, {
		predicate: `defers ${findings} without a tracking issue (“${plainText(first.finding, 80)}”)`,
		step: "open a tracking issue for each deferred finding",
	});
}
