import { workerFiles } from "./worker-files.ts";
import type { WorkerRecord } from "./worker-record.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/** Writes a worker's record in one piece. */
export async function writeWorkerRecord(root: string, record: WorkerRecord): Promise<void> {
	const { record: path } = workerFiles(root, record.worker_id);
	await writeFileAtomically(path, `${JSON.stringify(record, null, "\t")}\n`);
}
