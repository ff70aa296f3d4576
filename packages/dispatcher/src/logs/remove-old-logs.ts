import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Configuration, issueOfWorker } from "@codex-workers/protocol";
import { isNotFound } from "../workers/is-not-found.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Removes the logs of workers that have ended, once nothing was written to any of them for as many
 * days as the configuration says. Those of a worker without a recorded end stay, and so do files of
 * other names. Gives the ids of the workers whose logs it removed. Throws the system's errors.
 */
export async function removeOldLogs(
	{ root, now }: { root: string; now: () => number },
	{ retention }: Pick<Configuration, "retention">,
): Promise<string[]> {
	const before = now() - retention.days * DAY_MS;
	const removed: string[] = [];
	for (const [workerId, paths] of await logsByWorker(root)) {
		if ((await newestOf(paths)) >= before || !(await hasEnded(root, workerId))) continue;
		await Promise.all(paths.map((path) => rm(path, { force: true })));
		removed.push(workerId);
	}
	return removed.sort();
}

async function logsByWorker(root: string): Promise<Map<string, string[]>> {
	const folder = dirname(workerFiles(root, "any").events);
	const names = await readdir(folder).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	const found = new Map<string, string[]>();
	for (const name of names) {
		const workerId = name.slice(0, Math.max(0, name.indexOf(".")));
		if (issueOfWorker(workerId) === undefined) continue;
		found.set(workerId, [...(found.get(workerId) ?? []), join(folder, name)]);
	}
	return found;
}

async function newestOf(paths: readonly string[]): Promise<number> {
	const times = await Promise.all(
		paths.map((path) =>
			stat(path).then(
				({ mtimeMs }) => mtimeMs,
				() => 0,
			),
		),
	);
	return Math.max(...times);
}

/** A record that cannot be read says nothing of an end. */
async function hasEnded(root: string, workerId: string): Promise<boolean> {
	const record = await readWorkerRecord(root, workerId).catch(() => null);
	return record === undefined || (record !== null && record.end !== null);
}
