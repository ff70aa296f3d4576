/** The names that the examples about one issue share: a small bug, `add() subtracts`. */
export interface ExampleIssue {
	readonly issue: number;
	readonly worker_id: string;
	readonly branch: string;
	readonly pull_request: number;
	/** Of the finding that the review defers. */
	readonly tracking_issue: number;
	readonly orchestration_id: string;
	readonly head_sha: string;
	readonly claim: string;
}

export function exampleIssue(issue: number): ExampleIssue {
	return {
		issue,
		worker_id: `worker-1768471200-${issue}`,
		branch: `feature/${issue}-add-subtracts`,
		pull_request: issue + 3,
		tracking_issue: issue + 2,
		orchestration_id: "orch-2026-01-15-001",
		head_sha: "3f786850e387550fdab836ed7e6dc881de23001b",
		claim: "89e6c98d92887913cadf06b2adb97f26cde4849b",
	};
}
