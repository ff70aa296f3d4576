import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import { listRecordedWorkers } from "./list-recorded-workers.ts";
import { readWorkerRecord } from "./read-worker-record.ts";
import type { WorkerRecord } from "./worker-record.ts";

/** A worker that this machine has a record of, or why its record cannot be read. */
export type RecordedWorker = { workerId: string; issue: number } & (
	| { type: "recorded"; record: WorkerRecord }
	| { type: "unreadable"; error: CodedError }
);

/** Every worker with a record on this machine, the newest first; `issue`: only those on that one. */
export async function readRecordedWorkers(root: string, issue?: number): Promise<RecordedWorker[]> {
	const wanted = (await listRecordedWorkers(root)).flatMap((workerId) => {
		const own = issueOfWorker(workerId);
		return own === undefined || own !== (issue ?? own) ? [] : [{ workerId, issue: own }];
	});
	const read = await Promise.all(wanted.map((worker) => readOne(root, worker)));
	return read.flat().sort(newestFirst);
}

async function readOne(
	root: string,
	worker: { workerId: string; issue: number },
): Promise<RecordedWorker[]> {
	try {
		const record = await readWorkerRecord(root, worker.workerId);
		return record === undefined ? [] : [{ type: "recorded", ...worker, record }];
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return [{ type: "unreadable", ...worker, error }];
	}
}

function newestFirst(one: RecordedWorker, other: RecordedWorker): number {
	return startOf(other) - startOf(one) || (one.workerId < other.workerId ? 1 : -1);
}

const startOf = (worker: RecordedWorker): number =>
	worker.type === "recorded" ? Date.parse(worker.record.started_at) : 0;
