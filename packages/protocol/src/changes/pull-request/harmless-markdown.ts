import { harmlessInline } from "./harmless-inline.ts";

// What would begin a heading, list, quotation, table, fence, rule, checkbox or link definition.
const STRUCTURE =
	/^(?=#{1,6}(?:\s|$)|>|\||[-+*](?:\s|$)|~{3}|=+$|[-:][-:|\x20]*$|(?:[-*_][^\S\n]*){3,}$|\[(?![^\]]*\]\())/gm;
const NUMBERED = /^(?<number>\d{1,9})(?=[.)](?:\s|$))/gm;

/**
 * Free text as Markdown that says only itself: it begins no block and no HTML, mentions nobody and
 * closes no issue. Paragraphs, emphasis, links, code and plain references (`#12`) stay. Applying
 * it twice changes nothing more.
 *
 * It relies on GitHub linking mentions and references in text only, not in code: `@name`, and a
 * reference with a closing word before it, become code. An entity or a backslash would not do,
 * since GitHub looks for them in the rendered text.
 */
export function harmlessMarkdown(text: string): string {
	return withoutStructure(harmlessInline(plainLines(text)));
}

/** The same on one line, for an item of a list. */
export function harmlessLine(text: string): string {
	return withoutStructure(harmlessInline(plainLines(text).replace(/\s+/g, " ")));
}

/** LF line ends, nothing that hides or reorders text, no blanks around lines, single empty lines. */
function plainLines(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
		.replace(/[\p{Bidi_Control}\u{E0000}-\u{E007F}]/gu, "")
		.replace(/[^\P{Cc}\n]/gu, " ")
		.split("\n")
		.map((line) => line.trim())
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

function withoutStructure(text: string): string {
	return text.replace(STRUCTURE, "\\").replace(NUMBERED, "$<number>\\");
}
