import type { ReviewMarker } from "@codex-workers/protocol";
import { plainText } from "../../answer/plain-text.ts";
import type { KnownChange } from "../change/proposed-change.ts";
import type { PolicyFacts } from "../policy-facts.ts";
import { holds, type RuleVerdict } from "../rule-verdict.ts";
import { changeShortcoming } from "./change-shortcoming.ts";
import { reviewShortcoming } from "./review-shortcoming.ts";

/**
 * A review vouches for the commit that was looked at: work that came after it has been seen by
 * nobody. An artifact that names no commit is judged by its time.
 */
export function coversHead({ issue, review, change, freshness }: PolicyFacts): RuleVerdict {
	if (issue.type !== "known") return holds;
	if (change.type !== "known") return changeShortcoming(change);
	if (review === undefined) return holds;
	return freshness === "exact" && review.head_sha !== null
		? namesHead(review, review.head_sha, change)
		: isInTime(review, change);
}

function namesHead(review: ReviewMarker, reviewed: string, { head }: KnownChange): RuleVerdict {
	if (reviewed === head) return holds;
	return reviewShortcoming(review, {
		predicate: `covers commit ${short(reviewed)} and not ${short(head)}, which would be proposed`,
		step: `review the change as it is at ${short(head)}`,
	});
}

function isInTime(review: ReviewMarker, { head, committedAt }: KnownChange): RuleVerdict {
	if (Date.parse(review.reviewed_at) >= committedAt) return holds;
	const at = new Date(committedAt).toISOString();
	return reviewShortcoming(review, {
		predicate: `is of ${plainText(review.reviewed_at, 40)}, before commit ${short(head)} of ${at}, which would be proposed`,
		step: `review the change as it is at ${short(head)}`,
	});
}

function short(oid: string): string {
	return oid.slice(0, 12);
}
