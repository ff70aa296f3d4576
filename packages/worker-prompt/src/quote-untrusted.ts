const MAX_CHARACTERS = 20_000;

// Bidirectional controls reorder what a reader sees; the rest (tags, zero-width, selectors) hides text.
const DECEPTIVE = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;
const CONTROL = /(?![\t\n\r\v\f\u0085])\p{Cc}/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * Foreign text as a block quotation in which every line begins with `> `, so that no text can
 * close it. HTML comments are removed (a marker that a worker repeats would count), as are
 * deceptive and control characters; longer text is cut and says so.
 */
export function quoteUntrusted(text: string, maxCharacters = MAX_CHARACTERS): string {
	const clean = withoutComments(text.replace(DECEPTIVE, "").replace(CONTROL, "")).trim();
	const kept = clean.slice(0, maxCharacters).toWellFormed();
	const lines = kept.split(LINE_END);
	if (kept.length < clean.length)
		lines.push(`[cut: ${clean.length - kept.length} more characters]`);
	return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}

/** The same cleaning for a title: one line, no quotation mark of its own. */
export function untrustedLine(text: string, maxCharacters = 200): string {
	return quoteUntrusted(text, maxCharacters)
		.replace(/^> ?/gm, "")
		.replace(/\s+/g, " ")
		.replaceAll("`", "'")
		.trim();
}

function withoutComments(text: string): string {
	const without = text.replace(/<!--[\s\S]*?-->/g, "");
	return without === text ? text.replaceAll("<!--", "&lt;!--") : withoutComments(without);
}
