import type { Marker, MarkerKind } from "../marker-registry.ts";
import { exampleEnds } from "./example-ends.ts";
import { exampleIssue } from "./example-issue.ts";
import { exampleProgress } from "./example-progress.ts";
import { exampleReview } from "./example-review.ts";

/** One marker of every kind. */
export type ExampleMarkers = {
	readonly [Kind in MarkerKind]: Extract<Marker, { kind: Kind }>;
};

/**
 * One good marker of every kind, as they would stand on an issue about a small bug: for docs,
 * skills and tests. Every field that can say something does.
 */
export function exampleMarkers(issue: number): ExampleMarkers {
	const about = exampleIssue(issue);
	const { worker_id, branch, orchestration_id, claim } = about;
	return {
		assigned: {
			kind: "assigned",
			data: {
				schema_version: 1,
				assigned: true,
				worker_id,
				assigned_at: "2026-01-15T10:00:00Z",
				worktree: `../calculator-worker-${issue}`,
				branch,
				attempt: 1,
				scope: "standard",
				orchestration_id,
				claim,
			},
		},
		...exampleProgress(about),
		...exampleEnds(about),
		review: { kind: "review", data: exampleReview(about) },
		orchestration: {
			kind: "orchestration",
			data: {
				schema_version: 1,
				orchestration_id,
				status: "active",
				updated_at: "2026-01-15T10:20:00Z",
				slots: 5,
				issues: [
					{ issue, worker_id },
					{ issue: about.tracking_issue, worker_id: null },
				],
				note: "The second issue waits for a free slot.",
			},
		},
	};
}
