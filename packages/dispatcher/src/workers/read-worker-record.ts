import { readFile } from "node:fs/promises";
import { CodedError } from "@codex-workers/protocol";
import { isNotFound } from "./is-not-found.ts";
import { workerFiles } from "./worker-files.ts";
import { WorkerRecord } from "./worker-record.ts";

/** A worker's record; `undefined` when this machine has none. Throws `WORKER_RECORD_INVALID`. */
export async function readWorkerRecord(
	root: string,
	workerId: string,
): Promise<WorkerRecord | undefined> {
	const { record: path } = workerFiles(root, workerId);
	const text = await readFile(path, "utf8").catch((error: unknown) => {
		if (isNotFound(error)) return undefined;
		throw error;
	});
	return text === undefined ? undefined : parseRecord(path, text);
}

function parseRecord(path: string, text: string): WorkerRecord {
	try {
		return WorkerRecord.parse(JSON.parse(text));
	} catch (cause) {
		throw new CodedError("WORKER_RECORD_INVALID", `${path} is not a worker's record.`, {
			hint: "Delete that file when no worker of that name runs here; GitHub holds the truth.",
			cause,
		});
	}
}
