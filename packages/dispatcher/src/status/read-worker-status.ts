import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { findWorker } from "../target/find-worker.ts";
import type { WorkerTarget } from "../target/worker-target.ts";
import { decideWorkerStatus } from "./decide-worker-status.ts";
import { gatherFacts } from "./gather-facts.ts";
import { reportWorker } from "./report-worker.ts";
import type { WorkerReport } from "./worker-report.ts";

/**
 * How the worker on an issue, or one by its id, stands. Throws `WORKER_TARGET_INVALID`,
 * `WORKER_RECORD_INVALID`, `ISSUE_NOT_FOUND`, `GIT_FAILED`, `GitHubError`.
 */
export async function readWorkerStatus(
	context: DispatcherContext,
	target: WorkerTarget,
): Promise<WorkerReport> {
	const found = await findWorker(context, target);
	return reportWorker(context.root, found, decideWorkerStatus(await gatherFacts(context, found)));
}
