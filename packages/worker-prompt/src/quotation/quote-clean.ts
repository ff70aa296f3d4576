import { withoutMarkerTitle } from "./without-marker-title.ts";

/** Cleaned text as a block quotation; longer text is cut at `maxCharacters` and says so. */
export function quoteClean(clean: string, maxCharacters: number): string {
	const kept = clean.slice(0, maxCharacters).toWellFormed();
	// The cut can make a title of a line that was none.
	const lines = kept.split("\n").map(withoutMarkerTitle);
	if (kept.length < clean.length)
		lines.push(`[cut: ${clean.length - kept.length} more characters]`);
	return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}
