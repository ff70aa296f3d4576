import { appendFile, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Configuration } from "@codex-workers/protocol";
import { olderLog } from "../logs/rotate-log.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { LOCAL_FOLDER } from "../workers/worker-files.ts";

/** Something that happened to a worker, for people who look back. */
export type Activity = {
	type: "worker_spawned" | "worker_adopted" | "worker_ended" | "worker_stopped" | "worker_cleaned";
	worker_id: string;
	issue: number;
	attempt?: number;
	/** How it ended, or what was done. */
	outcome?: string;
};

type Place = { root: string; now: () => number; configuration: Pick<Configuration, "retention"> };

const MIB = 1024 * 1024;

/**
 * Adds one JSON line, with its time, to `.codex-workers/activity.jsonl` of the main checkout. Once
 * that is half as large as a log may become, it goes on in a new file; the older one is kept until
 * the next time.
 */
export async function appendActivity(place: Place, activity: Activity): Promise<void> {
	const path = join(place.root, LOCAL_FOLDER, "activity.jsonl");
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const most = (place.configuration.retention.logMegabytes * MIB) / 2;
	if (await isLarger(path, most)) await setAside(path, most);
	const line = JSON.stringify({ at: new Date(place.now()).toISOString(), ...activity });
	await appendFile(path, `${line}\n`, { mode: 0o600 });
}

/** Of several processes that do this at once only one has the large file; another gives back what it took. */
async function setAside(path: string, most: number): Promise<void> {
	const taken = `${path}.${crypto.randomUUID()}.tmp`;
	try {
		await rename(path, taken);
		if (await isLarger(taken, most)) await rename(taken, olderLog(path));
		else await appendFile(path, await readFile(taken), { mode: 0o600 });
	} catch (error) {
		if (!isNotFound(error)) throw error;
	} finally {
		await rm(taken, { force: true });
	}
}

async function isLarger(path: string, bytes: number): Promise<boolean> {
	try {
		return (await stat(path)).size > bytes;
	} catch (error) {
		if (isNotFound(error)) return false;
		throw error;
	}
}
