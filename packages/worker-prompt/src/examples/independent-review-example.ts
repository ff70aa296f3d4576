import { REVIEW_CRITERIA } from "@codex-workers/protocol";

/** A review by a worker that can change nothing: what it finds stays unaddressed. */
export const independentReviewExample = {
	scope: "MINOR",
	security_sensitive: false,
	criteria: REVIEW_CRITERIA.map((name, at) => ({
		name,
		findings: at === 0 ? 1 : 0,
		notes:
			at === 0 ? "src/add.ts:12: what is wrong, and what would be right." : "What you looked at.",
	})),
	unaddressed: 1,
	status: "IN_PROGRESS",
};
