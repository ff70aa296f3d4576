import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ReferenceFile } from "../reference-file.ts";

/**
 * A copy of every skill for the plugin: Codex leaves a linked folder out when it installs one.
 * `made` are the skills' files that are generated themselves. Below a folder named `build`, because
 * the `skills` installer looks for skills everywhere else and would find each of them twice.
 */
export function pluginSkills(
	top: string,
	{ folder, made }: { readonly folder: string; readonly made: readonly ReferenceFile[] },
): ReferenceFile[] {
	const fresh = new Map(made.map((file) => [file.path, file.text]));
	const entries = globSync("skills/**/*", { cwd: top, withFileTypes: true });
	const there = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)))
		.map((name) => name.split(path.sep).join("/"));
	return [...new Set([...there, ...fresh.keys()])].sort().map((name) => ({
		path: `${folder}/${name}`,
		text: fresh.get(name) ?? readFileSync(path.join(top, name), "utf8"),
	}));
}
