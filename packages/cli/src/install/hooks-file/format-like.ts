const PLAIN = '{\n  "a": 1\n}\n';

/**
 * A JSON value as text in the style of another text: its indentation, its line ends, and what
 * stands at its end. Two blanks and one line end where there is nothing to go by.
 */
export function formatLike(value: unknown, model: string | null): string {
	const sample = model === null || model.trim() === "" ? PLAIN : model;
	const text = JSON.stringify(value, undefined, indentOf(sample));
	const lines = sample.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
	return `${lines}${/\s*$/.exec(sample)?.[0] ?? ""}`;
}

function indentOf(sample: string): string {
	return /\n([ \t]+)["[{}\]]/.exec(sample)?.[1] ?? (sample.trim().includes("\n") ? "  " : "");
}
