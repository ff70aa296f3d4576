import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { issueOfWorker } from "@codex-workers/protocol";
import { isNotFound } from "./is-not-found.ts";
import { readWorkerRecord } from "./read-worker-record.ts";
import { LOCAL_FOLDER } from "./worker-files.ts";
import type { WorkerRecord } from "./worker-record.ts";

/** The records of this machine's workers, the newest first. Throws `WORKER_RECORD_INVALID`. */
export async function readWorkerRecords(root: string): Promise<WorkerRecord[]> {
	const names = await readdir(join(root, LOCAL_FOLDER, "workers")).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	const ids = names
		.filter((name) => name.endsWith(".json"))
		.map((name) => name.slice(0, -".json".length))
		.filter((id) => issueOfWorker(id) !== undefined);
	const records = await Promise.all(ids.map((id) => readWorkerRecord(root, id)));
	return records
		.filter((record) => record !== undefined)
		.sort((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
}
