import type { PartName } from "../budget/part-limits.ts";
import { cleanForeignText } from "../quotation/clean-foreign-text.ts";
import type { ForeignPart } from "./foreign-section.ts";

/** A text under its label; nothing where nothing is said. */
export function labelledText(
	name: PartName,
	label: string,
	text: string | null | undefined,
): ForeignPart[] {
	const clean = cleanForeignText(text ?? "");
	return clean === "" ? [] : [{ name, text: `${label}:\n\n${clean}` }];
}

/** Texts as a list under their label; nothing where there are none. */
export function labelledList(
	name: PartName,
	label: string,
	texts: readonly string[],
): ForeignPart[] {
	const entries = texts.map(cleanForeignText).filter((text) => text !== "");
	const lines = entries.map((text) => `- ${text.replaceAll("\n", "\n  ")}`);
	return lines.length === 0 ? [] : [{ name, text: `${label}:\n\n${lines.join("\n")}` }];
}
