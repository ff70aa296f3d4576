import { globSync, rmSync } from "node:fs";
import path from "node:path";
import type { ReferenceFile } from "./reference-file.ts";

/** Removes what lies below a folder that is generated as a whole and is not made any more. */
export function removeStrays(
	top: string,
	{ folder, files }: { readonly folder: string; readonly files: readonly ReferenceFile[] },
): string[] {
	const made = new Set(files.map((file) => file.path));
	const strays = globSync(`${folder}/**/*`, { cwd: top, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)))
		.map((name) => name.split(path.sep).join("/"))
		.filter((name) => !made.has(name));
	for (const name of strays) rmSync(path.join(top, name));
	return strays;
}
