/**
 * Foreign text as one line that a terminal can show: no control, bidi, zero-width or tag
 * characters, single blanks, at most `max` characters.
 */
export function plainLine(text: string, max = 300): string {
	const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
	return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed()}…`;
}
