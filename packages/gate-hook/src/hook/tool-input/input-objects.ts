import type { ToolInput } from "@codex-workers/codex";

const DEEPEST = 12;
const MOST_VALUES = 10_000;

/**
 * Every object in a tool's input, the outer ones first, wherever it stands: in objects, in lists,
 * and in strings that hold JSON. `undefined` when there is too much to look at.
 */
export function inputObjects(input: ToolInput): readonly ToolInput[] | undefined {
	const objects: ToolInput[] = [];
	let level: readonly unknown[] = [input];
	let seen = 0;
	for (let depth = 0; level.length > 0; depth += 1) {
		seen += level.length;
		if (depth > DEEPEST || seen > MOST_VALUES) return undefined;
		objects.push(...level.filter(isObject));
		level = level.flatMap(inside);
	}
	return objects;
}

/** Of a text only JSON counts; anything else has no inside. */
function inside(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	if (isObject(value)) return Object.values(value);
	if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return [];
	try {
		return [JSON.parse(value)];
	} catch {
		return [];
	}
}

function isObject(value: unknown): value is ToolInput {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
