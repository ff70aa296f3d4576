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
