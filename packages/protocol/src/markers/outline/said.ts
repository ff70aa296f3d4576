/** Something that Markdown states, and where. */
export interface Said<Value = unknown> {
	readonly said: Value;
	/** From 1. */
	readonly line: number;
	/** A fact must agree with the JSON; free text may be worded differently. */
	readonly isFact: boolean;
}

/** Where a value stands in a record of fields. */
export type FieldPath = readonly PropertyKey[];

export function isSaid(value: unknown): value is Said {
	return isObject(value) && "isFact" in value;
}

/** What was said, without where. Fields that were not said are left out. */
export function fieldsSaid(reading: object): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const [key, field] of Object.entries(reading)) {
		if (field !== undefined) fields[key] = plainValue(field);
	}
	return fields;
}

/** The first thing that was said and is looked for. */
export function findSaid(reading: unknown, isIt: (each: Said) => boolean): Said | undefined {
	if (isSaid(reading)) return isIt(reading) ? reading : undefined;
	if (!isObject(reading)) return undefined;
	for (const inner of Object.values(reading)) {
		const found = findSaid(inner, isIt);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The line on which a field, or else the first thing in it, is said; `undefined` where none is. */
export function lineOf(reading: unknown, path: FieldPath = []): number | undefined {
	const [key, ...rest] = path;
	if (key === undefined || isSaid(reading)) return findSaid(reading, () => true)?.line;
	return isObject(reading)
		? lineOf(new Map(Object.entries(reading)).get(String(key)), rest)
		: undefined;
}

function plainValue(value: unknown): unknown {
	if (isSaid(value)) return value.said;
	if (Array.isArray(value)) return value.map(plainValue);
	return isObject(value) ? fieldsSaid(value) : value;
}

function isObject(value: unknown): value is object {
	return typeof value === "object" && value !== null;
}
