import { readFileSync } from "node:fs";
import { readdir, readlink } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const LONGEST_MS = 10_000;
const POLL_MS = 20;

/** The pids of what runs in a folder, or was told of it on its command line (Linux). */
async function processesIn(folder: string): Promise<number[]> {
	const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
	const inside = await Promise.all(
		pids.map(async (pid) => {
			if (pid === process.pid) return false;
			const cwd = await readlink(path.join("/proc", String(pid), "cwd")).catch(() => "");
			return cwd.startsWith(folder) || commandOf(pid).includes(folder);
		}),
	);
	return pids.filter((_, at) => inside[at]);
}

/** The command line of a process, its words apart by NUL; empty for one that is gone. */
export function commandOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, "utf8");
	} catch {
		return "";
	}
}

/** Ends what runs in a folder at once, and waits until nothing does. Throws when something stays. */
export async function endProcessesIn(folder: string): Promise<void> {
	const deadline = performance.now() + LONGEST_MS;
	for (;;) {
		const pids = await processesIn(folder);
		if (pids.length === 0) return;
		if (performance.now() > deadline) throw new Error(`still running: ${pids.join(", ")}`);
		for (const pid of pids) kill(pid);
		await delay(POLL_MS);
	}
}

function kill(pid: number): void {
	try {
		process.kill(pid, "SIGKILL");
	} catch {
		// It has ended since it was seen.
	}
}
