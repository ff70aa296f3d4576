import { rm } from "node:fs/promises";
import { removeScratch } from "../scopes/remove-scratch.ts";
import { removeLocks } from "./lock-worker.ts";
import { workerFiles } from "./worker-files.ts";

/**
 * Removes a worker's record, spec, proof, count of turns and scratch, and then its locks: a
 * supervisor that only now begins finds no spec, or that another one acts. The logs stay. Safe to
 * repeat.
 */
export async function removeWorkerFiles(root: string, workerId: string): Promise<void> {
	const { record, spec, armed, turns } = workerFiles(root, workerId);
	const paths = [record, spec, armed, turns];
	await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
	await removeScratch(root, workerId);
	await removeLocks(root, workerId);
}
