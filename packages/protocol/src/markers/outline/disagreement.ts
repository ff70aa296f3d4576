import type { OutlineProblem } from "./outline.ts";
import { type FieldPath, isSaid, lineOf } from "./said.ts";

/**
 * The first fact that Markdown states and the JSON, where it has the field, does not; on the line
 * of the Markdown. Free text may be worded differently, but lists of entries have the same length.
 */
export function disagreement(reading: object, json: object): OutlineProblem | undefined {
	const inBoth = Object.entries(reading).filter(([key]) => Object.hasOwn(json, key));
	return difference(Object.fromEntries(inBoth), json, []);
}

function difference(reading: unknown, json: unknown, path: FieldPath): OutlineProblem | undefined {
	if (differs(reading, json)) {
		const why = `the Markdown and the JSON differ in ${path.join(".")}`;
		return { line: lineOf(reading) ?? 1, why };
	}
	if (isSaid(reading) || typeof reading !== "object" || reading === null) return undefined;
	const fields = fieldsOf(json);
	for (const [key, value] of Object.entries(reading)) {
		const found = difference(value, fields.get(key), [...path, key]);
		if (found) return found;
	}
	return undefined;
}

/** Whether a fact is another one in the JSON, or a list of entries has another length. */
function differs(reading: unknown, json: unknown): boolean {
	if (isSaid(reading)) return reading.isFact && !Object.is(reading.said, json);
	if (!Array.isArray(reading) || isProse(reading)) return false;
	return !Array.isArray(json) || json.length !== reading.length;
}

/** A list of texts may be worded in more or fewer of them. */
function isProse(reading: readonly unknown[]): boolean {
	return reading.length > 0 && reading.every((entry) => isSaid(entry) && !entry.isFact);
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
	return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
