import { parseJson } from "../text/parse-json.ts";
import type { LineRange } from "./grammar/line-range.ts";
import type { OutlineProblem } from "./outline/outline.ts";

export type JsonReading =
	| { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
	| { readonly ok: false; readonly problem: OutlineProblem };

/** The fields of a JSON block; none where there is no block. */
export function readJsonBlock(block: LineRange | null): JsonReading {
	if (block === null) return { ok: true, fields: {} };
	const text = block.lines.join("\n");
	const invalid = (why: string) =>
		({ ok: false, problem: { line: block.firstLine, why: `the JSON block ${why}` } }) as const;
	const value = parseJson(text);
	if (value === undefined) return invalid("does not parse");
	if (!isRecord(value)) return invalid("is not an object");
	if (keysWritten(text) !== keysRead(value)) return invalid("names a key twice");
	return { ok: true, fields: value };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** In JSON that parses, a string followed by a colon is a key. */
function keysWritten(text: string): number {
	const strings = text.match(/"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g) ?? [];
	return strings.filter((string) => string.endsWith(":")).length;
}

/** Of two equal keys `JSON.parse` keeps one. Without recursion: a stranger may nest deeply. */
function keysRead(value: unknown): number {
	let keys = 0;
	const left = [value];
	while (left.length > 0) {
		const next = left.pop();
		if (typeof next !== "object" || next === null) continue;
		const inner = Object.values(next);
		if (!Array.isArray(next)) keys += inner.length;
		for (const each of inner) left.push(each);
	}
	return keys;
}
