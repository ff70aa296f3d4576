import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { WorkerTarget } from "../target/worker-target.ts";

import { reportTarget } from "./fleet/report-fleet.ts";
import { settledLook } from "./fleet/settled-look.ts";
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
	return await reportTarget(context, await settledLook(context, { target }), target);
}
