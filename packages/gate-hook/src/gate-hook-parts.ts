import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gateHookFiles } from "./gate-hook-files.ts";

/**
 * Every file that the hook needs, as absolute paths: the launcher, its prefilter, the
 * program and what it loads. They work in any
 * one folder under their own names. Rejects with `ENOENT` where nothing is built.
 */
export async function gateHookParts(): Promise<string[]> {
	const folder = dirname(gateHookFiles().bundle);
	const names = await readdir(folder);
	return names
		.filter((name) => /\.(?:sh|cjs)$/.test(name))
		.sort()
		.map((name) => join(folder, name));
}
