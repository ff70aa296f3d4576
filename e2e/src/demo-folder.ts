import { mkdtemp, readdir, readlink, rm } from "node:fs/promises";
import path from "node:path";

/** A temporary folder for one run, and what still works inside it. */
export interface DemoFolder {
	readonly path: string;
	/** The pids whose working directory or arguments are in the folder (Linux). */
	readonly processes: () => Promise<string[]>;
	readonly remove: () => Promise<void>;
}

// Not under the system's temporary folder: its path stays short, and its own TMPDIR is the test's.
export async function demoFolder(): Promise<DemoFolder> {
	const folder = await mkdtemp("/tmp/cw-e2e-");
	return {
		path: folder,
		processes: () => processesIn(folder),
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}

async function processesIn(folder: string): Promise<string[]> {
	const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
	const inside = await Promise.all(pids.map((pid) => isInside(pid, folder)));
	return pids.filter((_, at) => inside[at]);
}

async function isInside(pid: string, folder: string): Promise<boolean> {
	const cwd = await readlink(path.join("/proc", pid, "cwd")).catch(() => "");
	return cwd.startsWith(folder);
}
