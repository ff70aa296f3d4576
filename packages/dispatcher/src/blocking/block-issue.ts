import { readClaim } from "../claims/read-claim.ts";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { planTakeover } from "../dispatch/plan-takeover.ts";
import { type IdleIssue, readIdleIssue } from "../replacement/read-idle-issue.ts";
import { leaveToPeople } from "./leave-to-people.ts";

/**
 * Leaves an issue to people: tells on it once what was tried and why it ends here, moves it to
 * Blocked, and gives up the claim of its last worker, whose worktree stays. Safe to repeat. Throws
 * `NOTHING_TO_BLOCK`, `WORKER_RUNNING`, `CLAIM_HELD` (a worker has begun meanwhile),
 * `MARKER_INVALID`, `GIT_FAILED`, `GitHubError`, and what `moveIssue` throws.
 */
export async function blockIssue(
	context: DispatcherContext,
	{ issue, reason }: { issue: number; reason: string },
): Promise<void> {
	const idle = await readIdleIssue(context, issue);
	const { workerId } = idle;
	await leaveToPeople(context, idle, { reason, refuseTaken: () => refuseTaken(context, idle) });
	if (workerId === null) return;
	await cleanupWorker(context, { target: { worker: workerId }, keepWorktree: true });
}

/** What no dispatch may take over is somebody's by now. */
async function refuseTaken(
	context: DispatcherContext,
	{ issue, workerId }: IdleIssue,
): Promise<void> {
	const claim = (await readClaim(context, issue)) ?? null;
	const follows = workerId === null ? [] : [workerId];
	await planTakeover(context, issue, { claim, follows });
}
