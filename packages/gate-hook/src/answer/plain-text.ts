/**
 * Foreign text (a title, a login, a word of a command) made safe to stand in one line that a
 * model reads: control, bidi, zero-width and tag characters become blanks, blanks are joined,
 * and what is longer than `most` characters is cut with an ellipsis.
 */
export function plainText(text: string, most: number): string {
	const line = text
		.slice(0, most * 4)
		.replace(/[\p{C}\p{Z}\s]+/gu, " ")
		.trim();
	if (line.length <= most) return line;
	return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
