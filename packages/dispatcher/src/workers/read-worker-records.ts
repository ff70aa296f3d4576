import { issueOfWorker } from "@codex-workers/protocol";
import { listRecordedWorkers } from "./list-recorded-workers.ts";
import { readWorkerRecord } from "./read-worker-record.ts";
import type { WorkerRecord } from "./worker-record.ts";

/**
 * The records of this machine's workers on one issue, the newest first. Records of other issues
 * are not read. Throws `WORKER_RECORD_INVALID`.
 */
export async function readWorkerRecords(root: string, issue: number): Promise<WorkerRecord[]> {
	const ids = (await listRecordedWorkers(root)).filter((id) => issueOfWorker(id) === issue);
	const records = await Promise.all(ids.map((id) => readWorkerRecord(root, id)));
	return records
		.filter((record) => record !== undefined)
		.sort((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
}
