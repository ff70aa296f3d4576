import { type Marker, REVIEW_CRITERIA, renderMarker } from "@codex-workers/protocol";

/** One marker of every kind, all about `issue`. */
export function exampleMarkers(issue: number): Record<Marker["kind"], Marker> {
	const worker_id = `worker-1701523200-${issue}`;
	const branch = `feature/${issue}-example`;
	const worker = { schema_version: 1, worker_id, attempt: 1, turns: 3 } as const;
	return {
		assigned: {
			kind: "assigned",
			data: {
				schema_version: 1,
				assigned: true,
				worker_id,
				assigned_at: "2026-01-01T00:00:00Z",
				worktree: `../widget-worker-${issue}`,
				branch,
				attempt: 1,
				scope: "standard",
				orchestration_id: null,
				claim: "c".repeat(40),
			},
		},
		started: {
			kind: "started",
			data: {
				...worker,
				branch,
				started_at: "2026-01-01T00:00:00Z",
				understanding: "u",
				approach: "a",
			},
		},
		complete: {
			kind: "complete",
			data: {
				...worker,
				issue,
				pull_request: issue + 1,
				branch,
				summary: "done",
				tests: { passing: 3, coverage: null },
			},
		},
		review: {
			kind: "review",
			data: {
				schema_version: 1,
				worker_id,
				issue,
				scope: "MINOR",
				security_sensitive: false,
				reviewed_at: "2026-01-01T00:00:00Z",
				head_sha: "a".repeat(40),
				criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0, notes: "" })),
				fixed: [],
				deferred: [],
				unaddressed: 0,
				status: "COMPLETE",
			},
		},
	};
}

/** The comment that carries the example of a kind. */
export function exampleBody(kind: Marker["kind"], issue: number): string {
	return renderMarker(exampleMarkers(issue)[kind]);
}
