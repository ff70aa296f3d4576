import { bashBlock } from "./bash-block.ts";

/** A command that reads JSON from a here-document, as a fenced code block. */
export function jsonCommand(command: string, fields: object): string {
	return bashBlock(`${command} --file - <<'JSON'\n${jsonText(fields)}\nJSON`);
}

/** JSON with a line for each field, and one for each entry of a list. */
export function jsonText(fields: object): string {
	const lines = Object.entries(fields).map(([key, value]) => `  "${key}": ${valueText(value)}`);
	return `{\n${lines.join(",\n")}\n}`;
}

/** JSON on one line. A line break that belongs to a text is an escape; every other one is layout. */
export function jsonLine(value: unknown): string {
	return JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
}

function valueText(value: unknown): string {
	if (!Array.isArray(value) || value.length === 0) return jsonLine(value);
	return `[\n    ${value.map(jsonLine).join(",\n    ")}\n  ]`;
}
