import { MARKER_KINDS } from "@codex-workers/protocol";
import { commandsPage } from "./commands/commands-page.ts";
import { loadProgram } from "./commands/program.ts";
import { configurationPage } from "./configuration/configuration-page.ts";
import { configurationSchemaFile } from "./configuration/configuration-schema-file.ts";
import { pluginFiles } from "./plugin/plugin-files.ts";
import { markerSchemaFile } from "./protocol/marker-schema-file.ts";
import { protocolPage } from "./protocol/protocol-page.ts";
import type { ReferenceFile } from "./reference-file.ts";
import { skillAssets } from "./skills/skill-assets.ts";
import { skillPages } from "./skills/skill-pages.ts";

/** Every file of the repository at `top` that is generated from its code. */
export async function referenceFiles(top: string): Promise<ReferenceFile[]> {
	const skills = [...skillAssets(), ...skillPages(top)];
	return [
		protocolPage(),
		commandsPage(await loadProgram(top)),
		configurationPage(),
		configurationSchemaFile(),
		...MARKER_KINDS.map(markerSchemaFile),
		...skills,
		...pluginFiles(top, skills),
	];
}
