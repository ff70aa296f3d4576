import { rm } from "node:fs/promises";
import { removeScratch } from "../scopes/remove-scratch.ts";
import { workerFiles } from "./worker-files.ts";

/** Removes a worker's record, spec, proof, count of turns and scratch. Its logs stay. Safe to repeat. */
export async function removeWorkerFiles(root: string, workerId: string): Promise<void> {
	const { record, spec, armed, turns } = workerFiles(root, workerId);
	const paths = [record, spec, armed, turns];
	await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
	await removeScratch(root, workerId);
}
