import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { ReferenceFile } from "../reference-file.ts";
import { pluginHooks } from "./plugin-hooks.ts";
import { pluginSkills } from "./plugin-skills.ts";

/** Where Codex finds the marketplace; its one plugin is the folder of the same name below. */
const MARKET = "plugins";
export const PLUGIN = `${MARKET}/codex-workers`;

const Package = z.object({ version: z.string(), description: z.string() });

/**
 * The files of the Codex plugin that are made of what is in the repository: its manifest, its
 * marketplace, its hooks and its skills. `made` are the generated files of the skills.
 */
export function pluginFiles(top: string, made: readonly ReferenceFile[]): ReferenceFile[] {
	const { version, description } = Package.parse(
		JSON.parse(readFileSync(path.join(top, "packages/cli/package.json"), "utf8")),
	);
	return [
		json(`${MARKET}/.agents/plugins/marketplace.json`, {
			name: "codex-workers",
			plugins: [
				{
					name: "codex-workers",
					source: { source: "local", path: "./codex-workers" },
					policy: { installation: "AVAILABLE", authentication: "ON_INSTALL" },
					category: "Development",
				},
			],
		}),
		json(`${PLUGIN}/.codex-plugin/plugin.json`, {
			name: "codex-workers",
			version,
			description,
			license: "MIT",
			skills: "./build/skills",
			hooks: "./build/hooks.json",
		}),
		json(`${PLUGIN}/build/hooks.json`, pluginHooks()),
		...pluginSkills(top, { folder: `${PLUGIN}/build`, made }),
	];
}

function json(file: string, value: object): ReferenceFile {
	return { path: file, text: `${JSON.stringify(value, null, "\t")}\n` };
}
