import type { OutlineProblem } from "./outline.ts";
import { type FieldPath, isSaid, lineOf } from "./said.ts";

/**
 * The first fact that Markdown states and the JSON does not, on the line of the Markdown. Free
 * text may be worded differently, but lists of entries have the same length.
 */
export function disagreement(
	reading: unknown,
	json: unknown,
	path: FieldPath = [],
): OutlineProblem | undefined {
	const differs = {
		line: lineOf(reading) ?? 1,
		why: `the Markdown and the JSON differ in ${path.join(".")}`,
	};
	if (isSaid(reading)) {
		return !reading.isFact || Object.is(reading.said, json) ? undefined : differs;
	}
	if (typeof reading !== "object" || reading === null) return undefined;
	if (Array.isArray(reading) && !isProse(reading)) {
		if (!Array.isArray(json) || json.length !== reading.length) return differs;
	}
	const fields = fieldsOf(json);
	for (const [key, value] of Object.entries(reading)) {
		const found = disagreement(value, fields.get(key), [...path, key]);
		if (found) return found;
	}
	return undefined;
}

/** A list of texts may be worded in more or fewer of them. */
function isProse(reading: readonly unknown[]): boolean {
	return reading.length > 0 && reading.every((entry) => isSaid(entry) && !entry.isFact);
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
	return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
