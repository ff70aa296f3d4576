import type { TextLine } from "./read-sections.ts";

const FIELD =
	/^[^A-Za-z0-9]{0,20}(?<key>worker|orchestration|attempt|review)(?: id)?[\s*_]*:[\s*_]*(?<value>.*)$/i;

/** What a footer says, by the lower-case word before the colon. */
export type Footer = ReadonlyMap<string, { readonly value: string; readonly line: number }>;

/** The footer of a body, or the line that says something a second time. */
export function readFooter(
	lines: readonly TextLine[],
): { type: "footer"; footer: Footer } | { type: "invalid"; line: number; why: string } {
	const footer = new Map<string, { value: string; line: number }>();
	for (const { text, line } of lines) {
		const { key = "", value = "" } = FIELD.exec(text)?.groups ?? {};
		const word = key.toLowerCase();
		if (word === "") continue;
		if (footer.has(word)) return { type: "invalid", line, why: `${key} is said twice` };
		footer.set(word, { value: value.replace(/^[\s`*_]+|[\s`*_]+$/g, ""), line });
	}
	return { type: "footer", footer };
}
