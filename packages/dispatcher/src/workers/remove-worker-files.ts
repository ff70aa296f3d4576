import { rm } from "node:fs/promises";
import { workerFiles } from "./worker-files.ts";

/** Removes a worker's record, spec and proof. Its logs stay. Safe to repeat. */
export async function removeWorkerFiles(root: string, workerId: string): Promise<void> {
	const { record, spec, armed } = workerFiles(root, workerId);
	await Promise.all([record, spec, armed].map((path) => rm(path, { force: true })));
}
