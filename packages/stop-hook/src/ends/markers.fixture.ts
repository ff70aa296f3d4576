import type { Marker } from "@codex-workers/protocol";

/** Issue #123 is given to a worker. */
export function dispatchedMarker(worker_id: string): Marker {
	const data = {
		schema_version: 1,
		assigned: true,
		worker_id,
		assigned_at: "2026-11-21T10:00:00Z",
		worktree: "../widget-worker-123",
		branch: "feature/123-add",
		attempt: 1,
		scope: "standard",
		orchestration_id: null,
		claim: "a".repeat(40),
	} as const;
	return { kind: "assigned", data };
}

/** Issue #123 is taken from a worker. */
export function clearedMarker(worker_id: string): Marker {
	const data = {
		schema_version: 1,
		assigned: false,
		cleared_at: "2026-11-21T11:00:00Z",
		worker_id,
		outcome: "completed",
	} as const;
	return { kind: "assigned", data };
}

/** A worker has opened its pull request. */
export function completeMarker(worker_id: string, issue = 123): Marker {
	const data = {
		schema_version: 1,
		worker_id,
		attempt: 1,
		turns: 12,
		issue,
		pull_request: 124,
		branch: "feature/123-add",
		summary: "add() adds",
		tests: { passing: 3, coverage: null },
	} as const;
	return { kind: "complete", data };
}
