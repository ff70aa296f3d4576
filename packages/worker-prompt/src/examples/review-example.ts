import { REVIEW_CRITERIA } from "@codex-workers/protocol";

/** A review that found one thing, which is fixed; the command fills in the rest of the artifact. */
export const reviewExample = {
	scope: "MINOR",
	security_sensitive: false,
	criteria: REVIEW_CRITERIA.map((name, at) => ({
		name,
		findings: at === 0 ? 1 : 0,
		notes: "What you looked at, and what you found.",
	})),
	fixed: [{ finding: "What was wrong.", severity: "medium", resolution: "What you did about it." }],
	deferred: [],
	unaddressed: 0,
	status: "COMPLETE",
};

export const deferredExample = {
	finding: "What is wrong.",
	severity: "low",
	tracking_issue: 456,
};
