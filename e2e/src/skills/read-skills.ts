import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const SKILLS = fileURLToPath(new URL("../../../skills", import.meta.url));

/** A Markdown page of a skill. */
export interface SkillPage {
	readonly skill: string;
	/** Relative to the skills' folder, with `/`. */
	readonly file: string;
	readonly text: string;
}

/** Every Markdown page below `skills/`, in order of its path. */
export function readSkillPages(): readonly SkillPage[] {
	return globSync("**/*.md", { cwd: SKILLS })
		.sort()
		.map((name) => {
			const file = name.split(path.sep).join("/");
			const text = readFileSync(path.join(SKILLS, name), "utf8");
			return { skill: file.split("/")[0] ?? "", file, text };
		});
}

/** A fenced block of code. */
export interface Fence {
	readonly language: string;
	readonly code: string;
}

/** The fenced blocks of a page; those of a list item without their indentation. */
export function fencesOf(text: string): readonly Fence[] {
	const fences = text.matchAll(
		/^(?<indent> *)```(?<language>\w*)\n(?<code>[\s\S]*?)^\k<indent>```$/gm,
	);
	return [...fences].map(({ groups: { indent = "", language = "", code = "" } = {} }) => ({
		language,
		code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
	}));
}
