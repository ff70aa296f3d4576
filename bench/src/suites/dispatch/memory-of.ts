import { readFile } from "node:fs/promises";

/** What a process holds in memory, in MiB: all of it, and with its share of what it shares. */
export interface Memory {
	readonly rss: number;
	readonly pss: number;
}

/** Reads the memory of a process of this account (Linux). Throws when the system does not tell. */
export async function memoryOf(pid: number): Promise<Memory> {
	const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
	return { rss: mebibytes(text, "Rss"), pss: mebibytes(text, "Pss") };
}

function mebibytes(text: string, field: string): number {
	const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(text)?.[1];
	if (found === undefined) throw new TypeError(`the system does not tell ${field}`);
	return Number(found) / 1024;
}
