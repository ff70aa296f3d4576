import type { CleanupReport, WorkerStatus } from "@codex-workers/dispatcher";
import { expect, test } from "vitest";
import { cleanupText } from "./cleanup-text.ts";

const REPORT: CleanupReport = {
	...{ issue: 123, workerId: "worker-1701523200-123", worktree: "removed", commented: true },
	...{ claim: "released", snapshots: null, didSomething: true },
	status: { status: "completed", pullRequest: 124 },
};
const failed = { status: "failed", exitCode: 1, says: "Codex ended with exit code 1." } as const;

test.each<[WorkerStatus, string]>([
	[{ status: "completed", pullRequest: 124 }, "it had finished with pull request #124"],
	[{ status: "completed", pullRequest: null }, "it had finished"],
	[{ status: "handover_needed", url: "https://x/1" }, "it had handed over"],
	[{ status: "blocked", url: "https://x/1", says: "no access" }, "it was blocked"],
	[{ ...failed, reason: "exited" }, "it had failed"],
	[{ status: "unknown", says: "Nothing speaks of it." }, "nobody knows how it ended"],
	[{ status: "running", host: "host-b" }, "it ran on host-b"],
])("a cleanup says how the worker ended: %j", (status, words) => {
	expect(cleanupText({ ...REPORT, status })).toBe(
		`worker-1701523200-123 is cleaned up: ${words}.\n  worktree removed, claim released`,
	);
});

test("a cleanup says what became of snapshots, and what another worker has", () => {
	const snapshots = { removed: 1, kept: 2 };
	expect(cleanupText({ ...REPORT, worktree: "in_use", claim: "not_ours", snapshots })).toMatch(
		/\n {2}worktree in use, the claim is not its own, and stays, snapshots removed 1, kept 2$/,
	);
});

test("a cleanup that finds nothing says so", () => {
	expect(cleanupText({ ...REPORT, workerId: null, didSomething: false })).toBe(
		"Nothing is left of a worker on issue #123.",
	);
});
