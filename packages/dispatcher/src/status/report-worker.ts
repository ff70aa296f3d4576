import { branchOfWorker } from "../target/branch-of-worker.ts";
import type { FoundWorker } from "../target/find-worker.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerReport } from "./worker-report.ts";
import type { WorkerStatus } from "./worker-status.ts";

/** Puts what is known of a worker beside how it stands. */
export function reportWorker(
	root: string,
	found: FoundWorker,
	{ status, usage, untold }: { status: WorkerStatus } & Pick<WorkerReport, "usage" | "untold">,
): WorkerReport {
	const { issue, workerId, record, claim, assigned } = found;
	const assignment = assigned?.assigned === true ? assigned : null;
	const own = claim?.claim != null && claim.claim.worker_id === workerId ? claim : null;
	return {
		...status,
		issue,
		workerId,
		attempt: record?.attempt ?? assignment?.attempt ?? own?.claim?.attempt ?? null,
		branch: branchOfWorker(found),
		worktree: record?.worktree ?? null,
		startedAt: record?.started_at ?? assignment?.assigned_at ?? null,
		threadId: record?.thread_id ?? null,
		usage,
		claim: own?.claim
			? { oid: own.oid, host: own.claim.host, leaseUntil: own.claim.lease_until }
			: null,
		ignored: found.state?.ignored ?? [],
		untold,
		logs: record === null ? null : logsOf(root, record.worker_id),
	};
}

function logsOf(root: string, workerId: string): NonNullable<WorkerReport["logs"]> {
	const { events, stderr, supervisor } = workerFiles(root, workerId);
	return { events, stderr, supervisor };
}
