import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isNotFound } from "../workers/is-not-found.ts";
import { scratchFolders } from "./scratch-path.ts";

/** Removes what a worker's checks have left in its scratch folder. Safe to repeat. */
export async function removeScratch(root: string, workerId: string): Promise<void> {
	const folder = scratchFolders(root);
	const all = await readdir(folder).catch(noneIfMissing);
	const own = all.filter((name) => name.slice(0, name.lastIndexOf("-")) === workerId);
	await Promise.all(own.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function noneIfMissing(error: unknown): string[] {
	if (isNotFound(error)) return [];
	throw error;
}
