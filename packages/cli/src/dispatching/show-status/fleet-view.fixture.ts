import type { FleetView, WorkerReport, WorkerStatus } from "@codex-workers/dispatcher";

export const NOW = Date.parse("2026-11-21T10:00:00Z");

const worker: Omit<WorkerReport, keyof WorkerStatus> = {
	issue: 123,
	title: "Make add() add",
	workerId: "worker-1701523200-123",
	attempt: 2,
	scope: "standard",
	branch: "feature/123-make-add-add",
	worktree: "/src/widget-worker-123",
	startedAt: "2026-11-21T09:40:00.000Z",
	threadId: "019a",
	usage: {
		...{ turns: 87, budget: 100, phase: "Evaluate", toolCalls: 120, agrees: true },
		tokens: { input: 120_000, cached: 90_000, output: 3_400 },
		lastResponseAt: "2026-11-21T09:57:00.000Z",
		lastActivityAt: "2026-11-21T09:58:30.000Z",
	},
	claim: {
		oid: "1".repeat(40),
		host: "host-a",
		claimedAt: "2026-11-21T09:40:00.000Z",
		leaseUntil: "2026-11-21T10:18:30.000Z",
		isOver: false,
	},
	pull: {
		number: 124,
		url: "https://github.com/acme/widget/pull/124",
		state: "draft",
		checks: { state: "failing", passing: 3, failing: 1, pending: 2 },
	},
	ignored: [],
	untold: [],
	logs: null,
};

/** A worker that runs on host-a, with everything there is to tell, but for what is given. */
export function exampleWorker(
	change: Partial<typeof worker> = {},
	status: WorkerStatus = { status: "running", host: "host-a" },
): WorkerReport {
	return { ...worker, ...change, ...status };
}

/** A view of these workers, GitHub having answered just now. */
export function exampleView(
	workers: WorkerReport[] = [exampleWorker()],
	change: Partial<FleetView> = {},
): FleetView {
	return {
		at: NOW,
		workers,
		adoptions: [],
		gitHub: {
			lookedAt: NOW,
			silentSince: null,
			error: null,
			points: { cost: 1, remaining: 4_900, resetAt: "2026-11-21T11:00:00Z" },
		},
		...change,
	};
}
