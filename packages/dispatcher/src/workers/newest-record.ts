import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import { listRecordedWorkers } from "./list-recorded-workers.ts";
import { readWorkerRecord } from "./read-worker-record.ts";
import type { WorkerRecord } from "./worker-record.ts";

/**
 * The newest record of this machine's workers on an issue; one that cannot be read is no matter as
 * long as another one can. Throws `WORKER_RECORD_INVALID` where none can.
 */
export async function newestRecord(root: string, issue: number): Promise<WorkerRecord | undefined> {
	const ids = (await listRecordedWorkers(root)).filter((id) => issueOfWorker(id) === issue);
	const read = await Promise.all(ids.map((id) => readOne(root, id)));
	const records = read.flatMap((one) => (one.type === "record" ? [one.record] : []));
	const broken = read.find((one) => one.type === "broken");
	if (records.length === 0 && broken !== undefined) throw broken.error;
	return records.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at))[0];
}

type Read =
	| { type: "record"; record: WorkerRecord }
	| { type: "none" }
	| { type: "broken"; error: CodedError };

async function readOne(root: string, workerId: string): Promise<Read> {
	try {
		const record = await readWorkerRecord(root, workerId);
		return record === undefined ? { type: "none" } : { type: "record", record };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { type: "broken", error };
	}
}
