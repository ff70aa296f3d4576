import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stopHookFiles } from "./stop-hook-files.ts";

/**
 * Every file that the hook needs, as absolute paths: its one program. They work in any
 * one folder under their own names. Rejects with `ENOENT` where nothing is built.
 */
export async function stopHookParts(): Promise<string[]> {
	const folder = dirname(stopHookFiles().bundle);
	const names = await readdir(folder);
	return names
		.filter((name) => /\.cjs$/.test(name))
		.sort()
		.map((name) => join(folder, name));
}
