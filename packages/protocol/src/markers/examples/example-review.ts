import { REVIEW_CRITERIA } from "../kinds/review-criteria.ts";
import type { ReviewMarker } from "../kinds/review-marker.ts";
import type { ExampleIssue } from "./example-issue.ts";

const FINDINGS: Partial<Record<(typeof REVIEW_CRITERIA)[number], string>> = {
	Blindspots: "Negative zero was not tested.",
	Documentation: "The README says nothing of rounding.",
};

/** A complete artifact: one finding fixed, one deferred to an issue of its own. */
export function exampleReview(about: ExampleIssue): ReviewMarker {
	const { issue, worker_id, head_sha, tracking_issue } = about;
	return {
		schema_version: 1,
		worker_id,
		issue,
		scope: "MINOR",
		security_sensitive: false,
		reviewed_at: "2026-01-15T10:40:00Z",
		head_sha,
		criteria: REVIEW_CRITERIA.map((name) => {
			const notes = FINDINGS[name];
			return { name, findings: notes === undefined ? 0 : 1, notes: notes ?? "" };
		}),
		fixed: [
			{
				finding: "add(-0, 0) was not tested",
				severity: "low",
				resolution: "The test covers both zeros",
			},
		],
		deferred: [{ finding: "Rounding is not documented", severity: "medium", tracking_issue }],
		unaddressed: 0,
		status: "COMPLETE",
	};
}
