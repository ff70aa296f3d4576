import { readdirSync, readFileSync } from "node:fs";

/** How many stand-ins for Codex run now that were made in this folder (Linux). */
export function countCodexes(folder: string): number {
	const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
	return pids.filter((pid) => {
		const [, program, command] = commandOf(pid);
		return program?.startsWith(`${folder}/`) === true && command === "exec";
	}).length;
}

function commandOf(pid: string): string[] {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
	} catch {
		return [];
	}
}
