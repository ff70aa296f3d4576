import { onTestFinished } from "vitest";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { dispatchIssue } from "../dispatch/dispatch-issue.ts";
import type { DispatchedWorker } from "../dispatch/dispatched-worker.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";

/** Dispatches an issue, and stops whatever came of it when the test is over. */
export async function dispatchForTest(
	context: DispatcherContext,
	issue = 7,
): Promise<DispatchedWorker> {
	stopAfterTest(context);
	return await dispatchIssue(context, { issue });
}

/** Stops every worker of a checkout when the test is over. */
export function stopAfterTest(context: DispatcherContext): void {
	onTestFinished(async () => {
		for (const worker of await listRecordedWorkers(context.root)) {
			await stopWorker(context, { worker });
		}
	});
}
