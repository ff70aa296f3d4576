import { CodedError } from "@codex-workers/protocol";
import { appendActivity } from "../activity/append-activity.ts";
import { postCleared } from "../assignment/post-cleared.ts";
import { type ClaimRelease, releaseClaim } from "../claims/release-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { withIssueLock } from "../dispatch/with-issue-lock.ts";
import { removeOldLogs } from "../logs/remove-old-logs.ts";
import { endCarriers } from "../process/end-carriers.ts";
import { dropSnapshots } from "../snapshots/drop-snapshots.ts";
import { decideWorkerStatus, type WorkerFacts } from "../status/decide-worker-status.ts";
import { describeOutcome } from "../status/describe-outcome.ts";
import { gatherFacts } from "../status/gather-facts.ts";
import type { WorkerStatus } from "../status/worker-status.ts";
import { branchOfWorker } from "../target/branch-of-worker.ts";
import { type FoundWorker, findWorker } from "../target/find-worker.ts";
import { issueOfTarget, type WorkerTarget } from "../target/worker-target.ts";
import { deliverAllUnsaid } from "../unfinished/deliver-all-unsaid.ts";
import { tellStranded } from "../unfinished/hand-over-stranded.ts";
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
 * Gives an issue back after its worker: ends what it left running, removes the worktree, clears
 * the assignment on GitHub (unless the issue itself is gone), releases the claim if it is still
 * this worker's, forgets the processes. Its logs stay for as long as the configuration says. Safe
 * to repeat: the report then says that nothing was left. Throws `ISSUE_BUSY`, `WORKER_RUNNING`, `WORKTREE_HAS_WORK`, `WORKTREE_NOT_REMOVED`,
 * `WORKER_TARGET_INVALID`, `WORKER_RECORD_INVALID`, `ISSUE_NOT_FOUND`, `GIT_FAILED`, `GitHubError`.
 */
export async function cleanupWorker(
	context: DispatcherContext,
	request: CleanupRequest,
): Promise<CleanupReport> {
	const issue = issueOfTarget(request.target);
	await deliverAllUnsaid(context, issue);
	const report = await withIssueLock(context, issue, () => giveIssueBack(context, request));
	await removeOldLogs(context, context.configuration);
	return report;
}

async function giveIssueBack(
	context: DispatcherContext,
	request: CleanupRequest,
): Promise<CleanupReport> {
	const found = await findTold(context, request.target);
	const facts = await gatherFacts(context, found);
	const status = decideWorkerStatus(facts);
	refuseRunning(found, facts, status);
	if (found.record !== null) await endCarriers(carriedBy(found.record));
	const worktree = await cleanUpWorktree(context, found, request);
	const commented = await clearAssignment(context, found, describeOutcome(status));
	const claim = await giveClaimBack(context, found);
	const snapshots = worktree === "in_use" ? null : await dropSaved(context, found);
	const didSomething =
		found.record !== null || worktree === "removed" || commented || claim === "released";
	if (found.workerId !== null) await forget(context, found, { didSomething, status });
	const { issue, workerId } = found;
	return { issue, workerId, status, worktree, commented, claim, snapshots, didSomething };
}

/** The work of a worker whose machine is silent is handed over before its claim goes. */
async function findTold(context: DispatcherContext, target: WorkerTarget): Promise<FoundWorker> {
	const found = await findWorker(context, target);
	return (await tellStranded(context, found)) ? await findWorker(context, target) : found;
}

function refuseRunning(found: FoundWorker, facts: WorkerFacts, status: WorkerStatus): void {
	if (status.status !== "running") return;
	const { workerId } = found;
	const stop = `\`codex-workers stop ${workerId}\``;
	const leaseUntil = found.claim?.claim?.lease_until;
	throw new CodedError("WORKER_RUNNING", `${workerId} is running on ${status.host}.`, {
		hint:
			facts.process === "running"
				? `Stop it first with ${stop}.`
				: `Nothing here knows its processes: run ${stop} and the cleanup in the checkout that dispatched it, or wait until its lease is over (${leaseUntil}).`,
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
	const base = found.record?.base ?? context.baseBranch;
	return await cleanupWorktree(context, { path, base, force: request.force ?? false });
}

async function clearAssignment(
	context: DispatcherContext,
	found: FoundWorker,
	outcome: string,
): Promise<boolean> {
	const { state, assigned } = found;
	if (state === null || assigned?.assigned !== true) return false;
	await postCleared(context, { issueId: state.issueId, workerId: assigned.worker_id, outcome });
	return true;
}

async function giveClaimBack(
	context: DispatcherContext,
	{ issue, workerId }: FoundWorker,
): Promise<ClaimRelease["type"]> {
	if (workerId === null) return "absent";
	return (await releaseClaim(context, { issue, workerId })).type;
}

/** What keeps a snapshot from being removed keeps nobody from going on: it is there next time. */
async function dropSaved(
	context: DispatcherContext,
	found: FoundWorker,
): Promise<CleanupReport["snapshots"]> {
	const own = branchOfWorker(found);
	const base = found.record?.base ?? context.baseBranch;
	try {
		const branches = own === null ? [base] : [own, base];
		return await dropSnapshots(context, { issue: found.issue, branches });
	} catch (error) {
		if (error instanceof CodedError) return null;
		throw error;
	}
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
