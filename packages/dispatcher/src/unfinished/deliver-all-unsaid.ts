import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { processState } from "../status/process-state.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { deliverUnsaid } from "./deliver-unsaid.ts";
import { recoverLost } from "./recover-lost.ts";
import { listUnsaid } from "./unsaid.ts";

/** An end that could not be told; it is kept, and tried again next time. `why` is one sentence. */
export type UntoldEnd = { workerId: string; why: string };

/**
 * Tells what supervisors of this checkout could not tell about workers on an issue. One that is
 * still at it is left alone; one that is gone without a word gets its end here. What cannot be told stops nobody: it is the answer.
 */
export async function deliverAllUnsaid(
	context: DispatcherContext,
	issue: number,
): Promise<UntoldEnd[]> {
	const untold: UntoldEnd[] = [];
	const recorded = await listRecordedWorkers(context.root);
	const here = recorded.filter((id) => issueOfWorker(id) === issue);
	const ids = new Set([...here, ...(await listUnsaid(context.root, issue))]);
	for (const workerId of [...ids].sort()) {
		try {
			await deliverOne(context, workerId);
		} catch (error) {
			untold.push({ workerId, why: reasonOf(error) });
		}
	}
	return untold;
}

async function deliverOne(context: DispatcherContext, workerId: string): Promise<void> {
	const record = (await readWorkerRecord(context.root, workerId)) ?? null;
	if ((await processState(record, context.host)) === "running") return;
	// Its supervisor may have recorded the end since.
	const latest = await readWorkerRecord(context.root, workerId);
	if (latest?.host === context.host) await recoverLost(context, latest);
	await deliverUnsaid(context, workerId);
}

function reasonOf(error: unknown): string {
	return error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
}
