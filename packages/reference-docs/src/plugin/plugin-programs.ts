import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ReferenceFile } from "../reference-file.ts";
import { PLUGIN } from "./plugin-files.ts";

const PARTS = [
	"packages/gate-hook/dist/*.sh",
	"packages/gate-hook/dist/gate-*.cjs",
	"packages/stop-hook/dist/*.cjs",
];

/** The built programs of the plugin's hooks. Throws an Error where they are not built. */
export function pluginPrograms(top: string): ReferenceFile[] {
	return PARTS.flatMap((pattern) => {
		const names = globSync(pattern, { cwd: top }).sort();
		if (names.length === 0) throw new Error(`There is no ${pattern}: run \`pnpm build\` first.`);
		return names.map((name) => ({
			path: `${PLUGIN}/build/hooks/${path.basename(name)}`,
			text: readFileSync(path.join(top, name), "utf8"),
		}));
	});
}
