import wrapAnsi from "wrap-ansi";

/**
 * A text as lines that are no wider than `width` columns, wide characters counted as a terminal
 * shows them; all but the first are `indent` deep.
 */
export function wrapped(text: string, width: number, indent = 0): string[] {
	const whole = lines(text, width);
	if (whole.length === 1 || indent === 0) return whole;
	const [first = "", ...rest] = lines(text, Math.max(width - indent, 1));
	return [first, ...rest.map((line) => " ".repeat(indent) + line)];
}

const lines = (text: string, width: number): string[] =>
	wrapAnsi(text, width, { hard: true }).split("\n");
