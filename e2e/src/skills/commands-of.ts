import { readFileSync } from "node:fs";
import path from "node:path";
import { fencesOf, SKILLS } from "./read-skills.ts";

/** What stands for the reader's own in an example, and what a test puts there. */
export type Values = Readonly<Record<string, string>>;

/**
 * The shell code of a page, block by block, under the titles of its numbered sections and in their
 * order.
 */
export function commandsOf(page: string, values: Values): Record<string, readonly string[]> {
	const sections = pageOf(page).split(/^## /m).slice(1);
	const shown = sections.map((section) => {
		const code = fencesOf(section).filter(({ language }) => language === "bash");
		const title = section.slice(0, section.indexOf("\n")).replace(/^\d+\. /, "");
		return [title, code.map((fence) => filledIn(fence.code, values))] as const;
	});
	return Object.fromEntries(shown.filter(([, blocks]) => blocks.length > 0));
}

/** A page of a skill. */
export function pageOf(page: string): string {
	return readFileSync(path.join(SKILLS, page), "utf8");
}

/** A text with the examples in it replaced. */
export function filledIn(text: string, values: Values): string {
	return Object.entries(values).reduce((all, [from, to]) => all.replaceAll(from, to), text);
}

/** An example comment of a skill, filled in. Throws for an example value that is not in it. */
export function filledAsset(page: string, values: Values): string {
	const text = pageOf(page);
	const missing = Object.keys(values).filter((value) => !text.includes(value));
	if (missing.length > 0) throw new Error(`${page} does not say ${missing.join(", ")}`);
	return filledIn(text, values);
}
