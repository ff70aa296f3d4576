import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import { listRecordedWorkers } from "../../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../../workers/read-worker-record.ts";
import type { WorkerRecord } from "../../workers/worker-record.ts";

/** A worker that this machine has a record of, or why its record cannot be read. */
export type LocalWorker = { workerId: string; issue: number } & (
	| { type: "recorded"; record: WorkerRecord }
	| { type: "unreadable"; error: CodedError }
);

/** Every worker with a record on this machine, the newest first. */
export async function readLocalWorkers(root: string): Promise<LocalWorker[]> {
	const ids = await listRecordedWorkers(root);
	const read = await Promise.all(ids.map((workerId) => readLocalWorker(root, workerId)));
	return read
		.filter((worker) => worker !== null)
		.sort(
			(one, other) => startOf(other) - startOf(one) || (one.workerId < other.workerId ? 1 : -1),
		);
}

/**
 * The records of one issue's workers, the newest first, as far as they can be read. Throws
 * `WORKER_RECORD_INVALID` where none can.
 */
export function recordsOn(issue: number, local: readonly LocalWorker[]): WorkerRecord[] {
	const here = local.filter((worker) => worker.issue === issue);
	const records = here.flatMap((worker) => (worker.type === "recorded" ? [worker.record] : []));
	const [broken] = here.flatMap((worker) => (worker.type === "unreadable" ? [worker.error] : []));
	if (records.length === 0 && broken !== undefined) throw broken;
	return records;
}

async function readLocalWorker(root: string, workerId: string): Promise<LocalWorker | null> {
	const issue = issueOfWorker(workerId);
	if (issue === undefined) return null;
	try {
		const record = await readWorkerRecord(root, workerId);
		return record === undefined ? null : { type: "recorded", workerId, issue, record };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { type: "unreadable", workerId, issue, error };
	}
}

const startOf = (worker: LocalWorker): number =>
	worker.type === "recorded" ? Date.parse(worker.record.started_at) : 0;
