import { REVIEW_CRITERIA } from "@codex-workers/protocol";

/** A complete review without findings as a file would hold it, changed as wanted. */
export const review = (changes: object = {}) =>
	JSON.stringify({
		scope: "MINOR",
		security_sensitive: false,
		criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0 })),
		fixed: [],
		deferred: [],
		unaddressed: 0,
		status: "COMPLETE",
		...changes,
	});

/** What differs in a review that leaves findings for later, each with the issue that tracks it. */
export const deferring = (...tracking_issues: readonly (number | null)[]) => ({
	criteria: REVIEW_CRITERIA.map((name) => ({
		name,
		findings: name === "Style" ? tracking_issues.length : 0,
	})),
	deferred: tracking_issues.map((tracking_issue) => ({ finding: "later", tracking_issue })),
});
