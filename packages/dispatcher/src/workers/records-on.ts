import type { RecordedWorker } from "./read-recorded-workers.ts";
import type { WorkerRecord } from "./worker-record.ts";

/**
 * The records of one issue's workers in the order given, as far as they can be read. Throws
 * `WORKER_RECORD_INVALID` where none can.
 */
export function recordsOn(issue: number, recorded: readonly RecordedWorker[]): WorkerRecord[] {
	const here = recorded.filter((worker) => worker.issue === issue);
	const records = here.flatMap((worker) => (worker.type === "recorded" ? [worker.record] : []));
	const [broken] = here.flatMap((worker) => (worker.type === "unreadable" ? [worker.error] : []));
	if (records.length === 0 && broken !== undefined) throw broken;
	return records;
}
