/** The cells of a line of a table, with or without pipes around it; `\|` is a pipe in a cell. */
export function tableCells(line: string): string[] {
	const cells = splitPipes(line.trim());
	if (cells[0] === "") cells.shift();
	if (cells.length > 1 && cells.at(-1) === "") cells.pop();
	return cells;
}

/** Texts between pipes, trimmed; a pipe behind a backslash is none. */
export function splitPipes(text: string): string[] {
	if (!text.includes("\\")) return text.split("|").map((part) => part.trim());
	return text.split(/(?<!\\)\|/).map((part) => part.trim().replaceAll("\\|", "|"));
}

/** Whether a line is the rule between a table's header and its rows. */
export function isTableRule(line: string): boolean {
	return line.includes("|") && line.includes("-") && /^[\s|:-]+$/.test(line);
}
