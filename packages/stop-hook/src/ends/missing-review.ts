import type { Configuration, ReviewMarker } from "@codex-workers/protocol";
import type { Shortcoming } from "./shortcoming.ts";

const POST = "`codex-workers review post` (see its --help)";

/**
 * What an issue's newest artifact lacks, after `stands on`; `undefined` when it is complete.
 * `post` is how whoever is told posts a review: a worker's way by default.
 */
export function missingReview(review: ReviewMarker | null, post = POST): Shortcoming | undefined {
	const step = `finish the review and post it with ${post}`;
	if (review === null) return { why: "an issue without a review artifact", step };
	if (review.status !== "COMPLETE") {
		return { why: `a review artifact that is ${review.status}`, step };
	}
	if (review.unaddressed === 0) return undefined;
	return { why: `a review artifact with ${review.unaddressed} unaddressed findings`, step };
}

/** The same for an artifact of another commit than `head`, which is called `where`. */
export function staleReview(
	review: ReviewMarker | null,
	at: {
		head: string | null;
		where: string;
		freshness: Configuration["review"]["freshness"];
		post?: string;
	},
): Shortcoming | undefined {
	const reviewed = review?.head_sha ?? null;
	if (at.freshness !== "exact" || reviewed === null) return undefined;
	if (at.head === null || at.head === reviewed) return undefined;
	const [then, now] = [reviewed, at.head].map((oid) => oid.slice(0, 12));
	return {
		why: `a review artifact of ${then}, but ${at.where} is at ${now}`,
		step: `review what has changed since and post that with ${at.post ?? POST}`,
	};
}
