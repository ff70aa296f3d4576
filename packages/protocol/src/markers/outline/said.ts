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
	return isObject(value) && "said" in value && "isFact" in value;
}

/** What was said, without where. Fields that were not said are left out. */
export function fieldsSaid(reading: object): Record<string, unknown> {
	const said = Object.entries(reading).filter(([, field]) => field !== undefined);
	return Object.fromEntries(said.map(([key, field]) => [key, plainValue(field)]));
}

/** Every single thing that was said. */
export function allSaid(reading: unknown): readonly Said[] {
	if (isSaid(reading)) return [reading];
	return isObject(reading) ? Object.values(reading).flatMap(allSaid) : [];
}

/** The line on which a field, or else the first thing in it, is said; `undefined` where none is. */
export function lineOf(reading: unknown, path: FieldPath = []): number | undefined {
	const [key, ...rest] = path;
	if (key === undefined || isSaid(reading)) return allSaid(reading)[0]?.line;
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
