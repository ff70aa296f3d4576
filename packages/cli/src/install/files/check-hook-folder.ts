import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Manifest } from "./manifest.ts";
import { sha256 } from "./sha256.ts";

/**
 * What is wrong with a folder of installed hooks, one clause each; none where every file is what
 * the manifest says, and the manifest what the folder's name says.
 */
export async function checkHookFolder(folder: string): Promise<string[]> {
	const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => undefined);
	if (text === undefined) return ["manifest.json is missing"];
	if (!basename(folder).endsWith(`-${sha256(text).slice(0, 12)}`)) {
		return ["manifest.json was changed"];
	}
	const { files } = Manifest.parse(JSON.parse(text));
	const faults = Object.entries(files).map(async ([name, hash]) => {
		const bytes = await readFile(join(folder, name)).catch(() => undefined);
		if (bytes === undefined) return [`${name} is missing`];
		return sha256(bytes) === hash ? [] : [`${name} was changed`];
	});
	return (await Promise.all(faults)).flat();
}
