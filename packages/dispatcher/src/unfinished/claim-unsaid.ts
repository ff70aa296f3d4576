import { readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { identifyProcess } from "../process/identify-process.ts";
import { isRunning } from "../process/is-running.ts";
import { nameProcess, readProcessName } from "../process/name-process.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { unsaidPath } from "./unsaid.ts";

/**
 * Takes an unsaid end for this process (`pid`), so that no other one tells it too: its file gets
 * the process into its name, and only one rename of a file succeeds. One whose process is gone is
 * taken over. Gives the path it has now; `undefined` where there is none, or another tells it.
 */
export async function claimUnsaid(
	root: string,
	workerId: string,
	pid: number = process.pid,
): Promise<string | undefined> {
	const free = unsaidPath(root, workerId);
	const self = (await identifyProcess(pid)) ?? { pid, started: "unknown", boot: "unknown" };
	const claimed = `${free}.${nameProcess(self)}`;
	for (const path of [free, ...(await abandoned(free))]) {
		if (await move(path, claimed)) return claimed;
	}
	return undefined;
}

/** Gives an end back that is still to be told; one that is told has no file any more. */
export async function unclaimUnsaid(claimed: string, root: string, workerId: string) {
	await move(claimed, unsaidPath(root, workerId));
}

async function abandoned(free: string): Promise<string[]> {
	const prefix = `${basename(free)}.`;
	const folder = dirname(free);
	const names = await readdir(folder).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	const found: string[] = [];
	for (const name of names.filter((each) => each.startsWith(prefix)).sort()) {
		const owner = readProcessName(name.slice(prefix.length));
		if (owner !== null && !(await isRunning(owner))) found.push(join(folder, name));
	}
	return found;
}

async function move(from: string, to: string): Promise<boolean> {
	try {
		await rename(from, to);
		return true;
	} catch (error) {
		if (isNotFound(error)) return false;
		throw error;
	}
}
