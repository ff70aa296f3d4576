import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { findWorker } from "../target/find-worker.ts";
import { issueOfTarget, type WorkerTarget } from "../target/worker-target.ts";
import { deliverAllUnsaid } from "../unfinished/deliver-all-unsaid.ts";
import { decideWorkerStatus } from "./decide-worker-status.ts";
import { gatherFacts } from "./gather-facts.ts";
import { readWorkerUsage } from "./read-worker-usage.ts";
import { reportWorker } from "./report-worker.ts";
import type { WorkerReport } from "./worker-report.ts";

/**
 * How the worker on an issue, or one by its id, stands. What its supervisor could not tell of its
 * end is told first; where that fails, the report says so. Throws `WORKER_TARGET_INVALID`,
 * `WORKER_RECORD_INVALID`, `ISSUE_NOT_FOUND`, `GIT_FAILED`, `GitHubError`.
 */
export async function readWorkerStatus(
	context: DispatcherContext,
	target: WorkerTarget,
): Promise<WorkerReport> {
	const untold = await deliverAllUnsaid(context, issueOfTarget(target));
	const found = await findWorker(context, target);
	const [facts, usage] = await Promise.all([
		gatherFacts(context, found),
		found.record === null ? null : readWorkerUsage(context, found.record.worker_id),
	]);
	return reportWorker(context.root, found, {
		...{ status: decideWorkerStatus(facts), usage },
		untold: untold.filter(({ workerId }) => "issue" in target || workerId === target.worker),
	});
}
