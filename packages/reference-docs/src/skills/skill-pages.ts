import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ReferenceFile } from "../reference-file.ts";
import { fillBlocks } from "./fill-blocks.ts";
import { SKILL_BLOCKS } from "./skill-blocks.ts";

/** The pages of the skills, their generated blocks written anew. */
export function skillPages(top: string): ReferenceFile[] {
	const pages = globSync("skills/*/{SKILL.md,references/*.md}", { cwd: top });
	return pages.sort().map((page) => ({
		path: page.split(path.sep).join("/"),
		text: fillBlocks(readFileSync(path.join(top, page), "utf8"), SKILL_BLOCKS),
	}));
}
