import {
	type CompleteMarker,
	type HandoverMarker,
	type Marker,
	REVIEW_CRITERIA,
	type ReviewMarker,
} from "@codex-workers/protocol";

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
		orchestration_id: null,
	} as const;
	return { kind: "assigned", data };
}

/** A worker has opened its pull request. */
export function completeMarker(worker_id: string, more: Partial<CompleteMarker> = {}): Marker {
	const data: CompleteMarker = {
		schema_version: 1,
		worker_id,
		attempt: 1,
		turns: 12,
		issue: 123,
		pull_request: 124,
		branch: "feature/123-add",
		summary: "add() adds",
		tests: { passing: 3, coverage: null },
	};
	return { kind: "complete", data: { ...data, ...more } };
}

/** Issue #123 was reviewed, and nothing is left to do. */
export function reviewMarker(worker_id: string, more: Partial<ReviewMarker> = {}): Marker {
	const data: ReviewMarker = {
		schema_version: 1,
		worker_id,
		issue: 123,
		scope: "MINOR",
		security_sensitive: false,
		reviewed_at: "2026-11-21T10:30:00Z",
		head_sha: "b".repeat(40),
		criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0, notes: "" })),
		fixed: [],
		deferred: [],
		unaddressed: 0,
		status: "COMPLETE",
	};
	return { kind: "review", data: { ...data, ...more } };
}

/** A worker hands over at commit `b…b`. */
export function handoverMarker(worker_id: string, more: Partial<HandoverMarker> = {}): Marker {
	const data: HandoverMarker = {
		schema_version: 1,
		worker_id,
		attempt: 1,
		turns: 90,
		reason: "the turns run out",
		branch: "feature/123-add",
		head_sha: "b".repeat(40),
		dirty: false,
		snapshot: null,
		tests: { status: "passing", reason: null },
		done: ["the failing test"],
		in_progress: [],
		remaining: ["the fix"],
		decisions: [],
		approaches: [],
		gotchas: [],
		next_steps: ["write the fix in add.js"],
		files_first: ["add.js"],
		commands: ["node --test"],
	};
	return { kind: "handover", data: { ...data, ...more } };
}

/** A worker cannot go on without a person. */
export function blockedMarker(worker_id: string): Marker {
	const data = {
		schema_version: 1,
		worker_id,
		attempt: 1,
		turns: 12,
		reason: "there is no access to the service",
		tried: [],
		required: [{ item: "grant access", done: false }],
		explanation: "the tests need it",
	} as const;
	return { kind: "blocked", data: { ...data, tried: [], required: [...data.required] } };
}

/** A worker's attempt failed. */
export function failedMarker(worker_id: string): Marker {
	return {
		kind: "failed",
		data: {
			schema_version: 1,
			worker_id,
			attempt: 1,
			turns: 12,
			failure: "the fix breaks sub()",
			tried: [],
			error: "1 failing",
			hypothesis: "both share a parser",
			research_needed: [],
		},
	};
}
