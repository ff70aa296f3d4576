import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";
import { reviewShortcoming } from "./review-shortcoming.ts";

/** Only the reviewer knows when a review is over, and says so by its status. */
export function reviewComplete({ review }: PolicyFacts): RuleVerdict {
	if (review === undefined || review.status === "COMPLETE") return holds;
	const step =
		review.status === "IN_PROGRESS" ? "finish the review" : "resolve what the review is blocked on";
	return reviewShortcoming(review, { predicate: `is ${review.status}`, step });
}
