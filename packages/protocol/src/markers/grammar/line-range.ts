/** Lines of a comment and the number of the first of them, from 1. */
export interface LineRange {
	readonly lines: readonly string[];
	readonly firstLine: number;
}

/** The lines from index `from` up to, not including, index `to`. */
export function lineRange(lines: readonly string[], from: number, to: number): LineRange {
	return { lines: lines.slice(from, to), firstLine: from + 1 };
}

/** The index of the first line that is not blank, at `from` or later; the end where there is none. */
export function nextLine(lines: readonly string[], from: number): number {
	let next = from;
	while (lines[next] === "") next += 1;
	return Math.min(next, lines.length);
}
