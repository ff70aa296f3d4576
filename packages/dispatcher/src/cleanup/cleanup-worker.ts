import { CodedError } from "@codex-workers/protocol";
import { appendActivity } from "../activity/append-activity.ts";
import { postCleared } from "../assignment/post-cleared.ts";
import { type ClaimRelease, releaseClaim } from "../claims/release-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { endCarriers } from "../process/end-carriers.ts";
import { decideWorkerStatus } from "../status/decide-worker-status.ts";
import { describeOutcome } from "../status/describe-outcome.ts";
import { gatherFacts } from "../status/gather-facts.ts";
import type { WorkerStatus } from "../status/worker-status.ts";
import { type FoundWorker, findWorker } from "../target/find-worker.ts";
import type { WorkerTarget } from "../target/worker-target.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";
import { worktreePath } from "../worktree/worktree-path.ts";
import type { CleanupReport } from "./cleanup-report.ts";
import { cleanupWorktree } from "./cleanup-worktree.ts";

export type CleanupRequest = {
	target: WorkerTarget;
	keepWorktree?: boolean;
	/** Remove the worktree even with uncommitted work; unpushed commits keep their local branch. */
	force?: boolean;
};

/**
 * Gives an issue back after its worker: ends what it left running, removes the worktree, clears the assignment on GitHub,
 * releases the claim if it is still this worker's, forgets the processes. Logs stay. Safe to
 * repeat: the report then says that nothing was left. Throws `WORKER_RUNNING`,
 * `WORKTREE_HAS_WORK`, `WORKTREE_NOT_REMOVED`, `WORKER_TARGET_INVALID`, `GIT_FAILED`, `GitHubError`.
 */
export async function cleanupWorker(
	context: DispatcherContext,
	request: CleanupRequest,
): Promise<CleanupReport> {
	const found = await findWorker(context, request.target);
	const status = decideWorkerStatus(await gatherFacts(context, found));
	refuseRunning(found, status);
	if (found.record !== null) await endCarriers(carriedBy(found.record));
	const worktree = await cleanUpWorktree(context, found, request);
	const commented = await clearAssignment(context, found, describeOutcome(status));
	const claim = await giveClaimBack(context, found);
	const didSomething =
		found.record !== null || worktree === "removed" || commented || claim === "released";
	if (found.workerId !== null) await forget(context, found, { didSomething, status });
	const { issue, workerId } = found;
	return { issue, workerId, status, worktree, commented, claim, didSomething };
}

function refuseRunning(found: FoundWorker, status: WorkerStatus): void {
	if (status.status !== "running") return;
	throw new CodedError("WORKER_RUNNING", `${found.workerId} is running on ${status.host}.`, {
		hint: `Stop it there first with \`codex-workers stop ${found.workerId}\`.`,
	});
}

async function cleanUpWorktree(
	context: DispatcherContext,
	found: FoundWorker,
	request: CleanupRequest,
): Promise<CleanupReport["worktree"]> {
	const holder = found.claim?.claim?.worker_id;
	if (holder !== undefined && holder !== found.workerId) return "in_use";
	if (request.keepWorktree === true) return "kept";
	const path = found.record?.worktree ?? worktreePath(context.root, found.issue).path;
	return await cleanupWorktree(context, { path, force: request.force ?? false });
}

async function clearAssignment(
	context: DispatcherContext,
	found: FoundWorker,
	outcome: string,
): Promise<boolean> {
	if (found.assigned?.assigned !== true) return false;
	const { issueId } = found.state;
	await postCleared(context, { issueId, workerId: found.assigned.worker_id, outcome });
	return true;
}

async function giveClaimBack(
	context: DispatcherContext,
	{ issue, workerId }: FoundWorker,
): Promise<ClaimRelease["type"]> {
	if (workerId === null) return "absent";
	return (await releaseClaim(context, { issue, workerId })).type;
}

async function forget(
	context: DispatcherContext,
	{ issue, workerId }: FoundWorker,
	done: { didSomething: boolean; status: WorkerStatus },
): Promise<void> {
	if (workerId === null) return;
	await removeWorkerFiles(context.root, workerId);
	if (!done.didSomething) return;
	const outcome = describeOutcome(done.status);
	await appendActivity(context, { type: "worker_cleaned", worker_id: workerId, issue, outcome });
}
