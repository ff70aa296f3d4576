import type { EndContext, EndGrounds, EndKind } from "./end-kind.ts";

/** The work is done: the pull request is open (or merged already), and the review covers it. */
export const completeEnd: EndKind<"complete"> = {
	kind: "complete",
	when: "the work is done",
	step: "open the pull request, then run `codex-workers report complete --summary <text> --tests-passing <count>`",
	shortcoming: ({ pull_request }, { pullRequests, review }) =>
		missingPullRequest(pull_request, pullRequests) ?? missingReview(review),
};

function missingPullRequest(
	named: number,
	pullRequests: EndGrounds["pullRequests"],
): string | undefined {
	const found = pullRequests.find(({ number }) => number === named);
	const state = found?.state ?? "ABSENT";
	switch (state) {
		case "OPEN":
		case "MERGED":
			return undefined;
		case "CLOSED":
			return `names pull request #${named}, which is closed and not merged`;
		case "ABSENT":
			return `names pull request #${named}, which is none from the worker's branch`;
	}
}

function missingReview(review: EndContext["review"]): string | undefined {
	if (review === null) return "stands on an issue without a review artifact";
	if (review.status !== "COMPLETE") return `stands on a review artifact that is ${review.status}`;
	if (review.unaddressed === 0) return undefined;
	return `stands on a review artifact with ${review.unaddressed} unaddressed findings`;
}
