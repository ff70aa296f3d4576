import { readRecordedWorkers } from "./read-recorded-workers.ts";
import { recordsOn } from "./records-on.ts";
import type { WorkerRecord } from "./worker-record.ts";

/**
 * The newest record of this machine's workers on an issue; one that cannot be read is no matter as
 * long as another one can. Throws `WORKER_RECORD_INVALID` where none can.
 */
export async function newestRecord(root: string, issue: number): Promise<WorkerRecord | undefined> {
	return recordsOn(issue, await readRecordedWorkers(root, issue))[0];
}
