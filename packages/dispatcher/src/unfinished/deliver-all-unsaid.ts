import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { processState } from "../status/process-state.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { deliverUnsaid } from "./deliver-unsaid.ts";
import { readUnsaid } from "./unsaid.ts";

/**
 * Tells what supervisors of this checkout could not tell about workers on an issue. One that is
 * still at it is left alone. Throws `UNSAID_INVALID`, `WORKER_RECORD_INVALID`, `GIT_FAILED`,
 * `GitHubError`.
 */
export async function deliverAllUnsaid(context: DispatcherContext, issue: number): Promise<void> {
	for (const unsaid of await readUnsaid(context.root, issue)) {
		const record = (await readWorkerRecord(context.root, unsaid.facts.worker_id)) ?? null;
		if ((await processState(record, context.host)) === "running") continue;
		await deliverUnsaid(context, unsaid);
	}
}
