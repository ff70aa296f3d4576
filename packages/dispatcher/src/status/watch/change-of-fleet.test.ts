import { CodedError } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import type { FleetView } from "../fleet/fleet-view.ts";
import type { WorkerReport } from "../worker-report.ts";
import { changeOfFleet } from "./change-of-fleet.ts";

const usage: NonNullable<WorkerReport["usage"]> = {
	...{ turns: 3, budget: 100, phase: "Early", toolCalls: 4, agrees: true },
	tokens: { input: 10, cached: 0, output: 5 },
	...{ lastResponseAt: "2026-01-01T00:00:00Z", lastActivityAt: "2026-01-01T00:00:00Z" },
};
const worker: WorkerReport = {
	...{ status: "running", host: "host-a", issue: 7, title: "Fix", workerId: "worker-1-7" },
	...{ attempt: 1, scope: "standard", branch: "feature/7-fix", worktree: "/w", usage },
	...{ startedAt: "2026-01-01T00:00:00Z", threadId: "t", ignored: [], untold: [], logs: null },
	claim: {
		...{ oid: "1".repeat(40), host: "host-a", isOver: false },
		...{ claimedAt: "2026-01-01T00:00:00Z", leaseUntil: "2026-01-01T00:30:00Z" },
	},
	pull: null,
};
const view: FleetView = {
	...{ at: 0, workers: [worker], adoptions: [] },
	gitHub: { lookedAt: 0, silentSince: null, error: null, points: null },
};
const withWorker = (
	change: Partial<Pick<WorkerReport, "usage" | "pull" | "claim">>,
): FleetView => ({
	...view,
	workers: [{ ...worker, ...change }],
});
const silent = (error: CodedError | null): FleetView => ({
	...view,
	gitHub: { ...view.gitHub, silentSince: 5, error },
});
const pull = { number: 8, url: "https://x/8", state: "open", checks: null } as const;

test.each<[string, FleetView]>([
	["a turn", withWorker({ usage: { ...usage, turns: 4 } })],
	["a pull request", withWorker({ pull })],
	[
		"a check",
		withWorker({
			pull: { ...pull, checks: { state: "passing", passing: 1, failing: 0, pending: 0 } },
		}),
	],
	[
		"a lease that runs out",
		withWorker({ claim: worker.claim && { ...worker.claim, isOver: true } }),
	],
	["a worker more", { ...view, workers: [worker, worker] }],
	["GitHub that falls silent", silent(null)],
	["GitHub that says why", silent(new CodedError("GIT_FAILED", "No.", { hint: "Wait." }))],
])("%s is a change", (_, changed) => {
	expect(changeOfFleet(changed)).not.toBe(changeOfFleet(view));
});

test.each<[string, FleetView]>([
	["time", { ...view, at: 60_000, gitHub: { ...view.gitHub, lookedAt: 60_000 } }],
	["a token", withWorker({ usage: { ...usage, tokens: { input: 11, cached: 1, output: 6 } } })],
	["a word of Codex", withWorker({ usage: { ...usage, lastActivityAt: "2026-01-01T00:01:00Z" } })],
	[
		"a lease that is renewed",
		withWorker({
			claim: worker.claim && {
				...worker.claim,
				oid: "2".repeat(40),
				leaseUntil: "2026-01-01T00:40:00Z",
			},
		}),
	],
])("%s is none", (_, same) => {
	expect(changeOfFleet(same)).toBe(changeOfFleet(view));
});
