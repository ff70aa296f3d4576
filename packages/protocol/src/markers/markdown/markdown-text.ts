// Bidirectional controls reorder what a reader sees; tag and control characters hide text.
const DECEPTIVE = /[\p{Bidi_Control}[\p{Cc}--[\t]]\u{E0000}-\u{E007F}]/gv;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const STRUCTURE = /^(?<indent>[^\S\n]*)(?=[#|>+\-_=~`\\:<[&])/gm;
const NUMBERED = /^(?<number>[^\S\n]*\d+)(?=[.)])/gm;

/**
 * Free text made safe to stand in a comment for people: LF line ends, nothing that hides or
 * reorders text, no HTML comment, and no line that reads as structure (label, table, list, rule,
 * fence). So it can form no marker and say nothing in the name of a field.
 */
export function markdownText(text: string): string {
	const lines = text.replace(LINE_END, "\n").split("\n").map(visible);
	return lines
		.join("\n")
		.trim()
		.replace(STRUCTURE, "$<indent>\\")
		.replace(NUMBERED, "$<number>\\")
		.replaceAll("*", "\\*");
}

/** Free text as a list item: a single line. */
export function markdownLine(text: string): string {
	const line = text.replace(LINE_END, "\n").replace(/\s+/g, " ");
	return visible(line).trim().replaceAll("*", "\\*");
}

/** Free text as a table's cell: a single line, with pipes escaped. */
export function markdownCell(text: string): string {
	return markdownLine(text).replaceAll("|", "\\|");
}

/** Text as code on one line; a backtick would end it. */
export function markdownCode(text: string): string {
	const line = text.replace(LINE_END, "\n").replace(/\s+/g, " ");
	return `\`${visible(line).trim().replaceAll("`", "'")}\``;
}

/** A line with nothing in it that hides or reorders text, and no HTML comment. */
function visible(line: string): string {
	return line
		.toWellFormed()
		.replace(DECEPTIVE, "")
		.replaceAll("<!--", "&lt;!--")
		.replaceAll("-->", "--&gt;");
}
