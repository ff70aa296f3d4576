/** A Markdown table, its columns padded as the formatter of this repository pads them. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = header.map((title, at) =>
		Math.max(3, title.length, ...rows.map((row) => (row[at] ?? "").length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width)).join(" | ")} |`;
	return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join(
		"\n",
	);
}

/** Words as code, with commas between them. */
export function codeList(words: readonly string[]): string {
	return words.map((word) => `\`${word}\``).join(", ");
}

/** A paragraph that belongs to an item of a list: two blanks deep, and no wider than a page. */
export function indented(text: string): string {
	return text.replaceAll(/(.{1,98})(?: |$)/g, "  $1\n").trimEnd();
}
