import { readdir, readFile } from "node:fs/promises";

/**
 * The processes that were started with one of these environment entries (`NAME=value`), found in
 * `/proc`: what a worker left behind in sessions of its own. Empty where there is no `/proc`.
 * This process itself is never among them.
 */
export async function findCarriers(entries: readonly string[]): Promise<number[]> {
	const names = await readdir("/proc").catch(() => []);
	const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
	const found = await Promise.all(
		pids.map(async (pid) => ((await carries(pid, entries)) ? [pid] : [])),
	);
	return found.flat().filter((pid) => pid !== process.pid);
}

async function carries(pid: number, entries: readonly string[]): Promise<boolean> {
	const environ = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
	const carried = new Set(environ.split("\0"));
	return entries.some((entry) => carried.has(entry));
}
