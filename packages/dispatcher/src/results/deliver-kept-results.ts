import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readSpec } from "../supervisor/read-spec.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { lockWorker } from "../workers/lock-worker.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { settleReader } from "./settle-reader.ts";
import { resultOfScope } from "./worker-result.ts";

/**
 * Posts what workers of this checkout that only read have found out, where GitHub could not be asked
 * when they ended: their log still holds it. `issue`: only of workers on that one. Of several who try
 * at once one does it. What fails again is kept for the next time.
 */
export async function deliverKeptResults(
	context: DispatcherContext,
	issue?: number,
): Promise<void> {
	const ids = await listRecordedWorkers(context.root);
	for (const workerId of ids.sort()) {
		if (issue !== undefined && issueOfWorker(workerId) !== issue) continue;
		try {
			await deliverKept(context, workerId);
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
		}
	}
}

async function deliverKept(context: DispatcherContext, workerId: string): Promise<void> {
	const { root } = context;
	if (!isUnsettled(await readWorkerRecord(root, workerId), context.host)) return;
	const lock = await lockWorker(root, workerId);
	if (lock === undefined) return;
	try {
		await settle(context, workerId);
	} finally {
		await lock.release();
	}
}

async function settle(context: DispatcherContext, workerId: string): Promise<void> {
	const { root, host } = context;
	const [record, spec] = await Promise.all([
		readWorkerRecord(root, workerId),
		readSpec(root, workerId),
	]);
	const kind = spec === undefined ? null : resultOfScope(spec.configuration.workers.scope);
	if (spec === undefined || kind === null || !isUnsettled(record, host)) return;
	const { status, problem } = await settleReader(spec, context, kind);
	const says = problem === null ? `Its ${kind} was posted later.` : problem;
	const end = { ...record.end, status, says: `${record.end.says} ${says}` };
	await writeWorkerRecord(root, { ...record, end });
}

type Unsettled = WorkerRecord & { end: NonNullable<WorkerRecord["end"]> };

/** Whether it has ended here, and nobody could ask GitHub what came of it. */
function isUnsettled(record: WorkerRecord | undefined, host: string): record is Unsettled {
	return record !== undefined && record.host === host && record.end?.status === null;
}
