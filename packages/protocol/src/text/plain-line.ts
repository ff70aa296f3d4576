/**
 * Foreign text (a title, a login, a word of a command) made safe to stand in one line that a
 * terminal shows or a model reads: control, bidi, zero-width and tag characters become blanks,
 * blanks are joined, and what is longer than `most` characters is cut with an ellipsis.
 */
export function plainLine(text: string, most = 300): string {
	const read = text.slice(0, most * 4);
	const line = read.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
	if (read === text && line.length <= most) return line;
	return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
