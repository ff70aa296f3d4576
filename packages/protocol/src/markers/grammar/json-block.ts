import { nextLine } from "./line-range.ts";

/** Where the fenced JSON block stands; `start` and `end` are the indexes of its fences. */
export type JsonBlock =
	| { readonly type: "none" }
	| { readonly type: "wrong"; readonly start: number; readonly why: string }
	| { readonly type: "closed"; readonly start: number; readonly end: number };

/** The JSON block that begins with the first line that is not blank, from index `from` on. */
export function jsonBlock(lines: readonly string[], from: number): JsonBlock {
	const start = nextLine(lines, from);
	const first = lines[start] ?? "";
	if (/^ {0,3}```\s*json$/i.test(first)) {
		const end = lines.findIndex((line, at) => at > start && /^ {0,3}```$/.test(line));
		const why = "the JSON block is not closed";
		return end === -1 ? { type: "wrong", start, why } : { type: "closed", start, end };
	}
	const inner = /^ {0,3}(?:`{3,}|~{3,})/.test(first) ? lines[nextLine(lines, start + 1)] : first;
	if (!mayOpenJson(first) && !inner?.trimStart().startsWith("{")) return { type: "none" };
	return { type: "wrong", start, why: "the JSON block must begin with ```json and end with ```" };
}

/** Whether a line opens a fenced block of JSON, whatever its fence. */
export function mayOpenJson(line: string): boolean {
	return /^\s*(?:`{3,}|~{3,})\s*json/i.test(line);
}
