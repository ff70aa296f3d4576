import { plainLine } from "@codex-workers/protocol";
import { isClaimOver } from "../claims/is-claim-over.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { branchOfWorker } from "../target/branch-of-worker.ts";
import type { FoundWorker } from "../target/find-worker.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { workerPull } from "./worker-pull.ts";
import type { WorkerReport } from "./worker-report.ts";
import type { WorkerSight } from "./worker-sight.ts";
import type { WorkerStatus } from "./worker-status.ts";

/** Puts what is known of a worker beside how it stands. */
export function reportWorker(
	context: DispatcherContext,
	{ found, title, pulls }: WorkerSight,
	{ status, usage, untold }: { status: WorkerStatus } & Pick<WorkerReport, "usage" | "untold">,
): WorkerReport {
	const { issue, workerId, record, claim, assigned } = found;
	const assignment = assigned?.assigned === true ? assigned : null;
	const own = claim?.claim != null && claim.claim.worker_id === workerId ? claim : null;
	return {
		...status,
		issue,
		title: title === null ? null : plainLine(title),
		workerId,
		attempt: record?.attempt ?? assignment?.attempt ?? own?.claim?.attempt ?? null,
		scope: assignment?.scope ?? null,
		branch: branchOfWorker(found),
		worktree: record?.worktree ?? null,
		startedAt: record?.started_at ?? assignment?.assigned_at ?? null,
		threadId: record?.thread_id ?? null,
		usage,
		claim: own === null ? null : claimOf(context, own),
		pull: workerPull(pulls),
		ignored: found.state?.ignored ?? [],
		untold,
		logs: record === null ? null : logsOf(context.root, record.worker_id),
	};
}

function claimOf(
	context: DispatcherContext,
	held: NonNullable<FoundWorker["claim"]>,
): NonNullable<WorkerReport["claim"]> | null {
	if (held.claim === null) return null;
	const { host, claimed_at: claimedAt, lease_until: leaseUntil } = held.claim;
	return { oid: held.oid, host, claimedAt, leaseUntil, isOver: isClaimOver(context, held) };
}

function logsOf(root: string, workerId: string): NonNullable<WorkerReport["logs"]> {
	const { events, stderr, supervisor } = workerFiles(root, workerId);
	return { events, stderr, supervisor };
}
