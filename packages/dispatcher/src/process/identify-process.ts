import { readFile } from "node:fs/promises";
import { identifyByPs } from "./identify-by-ps.ts";
import { parseProcStat } from "./parse-proc-stat.ts";
import type { ProcessIdentity } from "./process-identity.ts";

/**
 * The identity of a process that runs now; `undefined` when it does not run, has ended without
 * being waited for, or cannot be told apart on this machine (such a process is never signalled).
 */
export async function identifyProcess(
	pid: number,
	platform: NodeJS.Platform = process.platform,
): Promise<ProcessIdentity | undefined> {
	return platform === "linux" ? await identifyByProc(pid) : await identifyByPs(pid);
}

async function identifyByProc(pid: number): Promise<ProcessIdentity | undefined> {
	const [line, boot] = await Promise.all([
		readText(`/proc/${pid}/stat`),
		readText("/proc/sys/kernel/random/boot_id"),
	]);
	const stat = line === undefined ? undefined : parseProcStat(line);
	if (stat === undefined || boot === undefined || "ZX".includes(stat.state)) return undefined;
	return { pid, started: stat.started, boot: boot.trim() };
}

/** A file of `/proc`: gone as soon as its process is. */
async function readText(path: string): Promise<string | undefined> {
	return await readFile(path, "utf8").catch(() => undefined);
}
