import { withIssueLock } from "../dispatch/with-issue-lock.ts";
import type { Checkout } from "../git/checkout.ts";
import { pushSnapshot } from "../snapshots/push-snapshot.ts";
import type { SnapshotSubject } from "../snapshots/snapshot-subject.ts";
import { takeSnapshot } from "../snapshots/take-snapshot.ts";
import { processState } from "../status/process-state.ts";
import { readWorkerRecords } from "../workers/read-worker-records.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { dropBranch } from "../worktree/drop-branch.ts";
import { removeWorktree } from "../worktree/remove-worktree.ts";

/**
 * What became of an ended worker's work in this checkout: `made`, it is at `origin` and no longer
 * here; `not_now`, it could not be brought there; `kept`, it is nobody's, or not all of it can be
 * brought there.
 */
export type WayMade = "made" | "not_now" | "kept";

/**
 * Makes way for the work that others have brought to `origin` since: what the last worker on an
 * issue has left here, uncommitted and unpushed, becomes its snapshot at `origin`, and then its
 * worktree and its local branch go. A worker that runs is left alone. Throws `ISSUE_BUSY`,
 * `WORKER_RECORD_INVALID`, `WORKTREE_NOT_REMOVED`, `GIT_FAILED`.
 */
export async function makeWay(
	checkout: Checkout & { host: string },
	issue: number,
): Promise<WayMade> {
	return await withIssueLock(checkout, issue, async () => {
		const left = await endedHere(checkout, issue);
		return left === null ? "kept" : await setAside(checkout, left);
	});
}

async function endedHere(
	{ root, host }: { root: string; host: string },
	issue: number,
): Promise<WorkerRecord | null> {
	const records = await readWorkerRecords(root, issue);
	const states = await Promise.all(records.map((record) => processState(record, host)));
	if (states.includes("running")) return null;
	return records.find((_, index) => states[index] === "ended") ?? null;
}

async function setAside(
	{ root, env }: Checkout,
	{ issue, worker_id: workerId, worktree, branch, base }: WorkerRecord,
): Promise<WayMade> {
	const subject: SnapshotSubject = { root, env, issue, workerId, worktree, branch, base };
	const outcome = await takeSnapshot(subject);
	if (outcome.type === "failed") return "kept";
	const { work, origin } = outcome;
	if (work.leftOut.length > 0) return "kept";
	if (origin === null) return "not_now";
	if (outcome.type === "taken") {
		const pushed = await pushSnapshot(subject, outcome.snapshot);
		if (pushed.type === "refused") return "not_now";
	}
	await removeWorktree(subject, { path: worktree, force: true, atOrigin: [] });
	await dropBranch(subject, { name: branch, at: work.tip ?? work.head });
	return "made";
}
