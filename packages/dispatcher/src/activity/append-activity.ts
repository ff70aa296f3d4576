import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LOCAL_FOLDER } from "../workers/worker-files.ts";

/** Something that happened to a worker, for people who look back. */
export type Activity = {
	type: "worker_spawned" | "worker_ended" | "worker_stopped" | "worker_cleaned";
	worker_id: string;
	issue: number;
	attempt?: number;
	/** How it ended, or what was done. */
	outcome?: string;
};

/** Adds one JSON line, with its time, to `.codex-workers/activity.jsonl` of the main checkout. */
export async function appendActivity(
	place: { root: string; now: () => number },
	activity: Activity,
): Promise<void> {
	const path = join(place.root, LOCAL_FOLDER, "activity.jsonl");
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const line = JSON.stringify({ at: new Date(place.now()).toISOString(), ...activity });
	await appendFile(path, `${line}\n`, { mode: 0o600 });
}
