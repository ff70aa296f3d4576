import type { Field } from "./field.ts";

/** Fields by name, as a file holds them. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** Any mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The keys that a file may hold at its top. */
export function fileKeys(fields: readonly Field[]): string[] {
	return [...new Set(fields.map(({ key }) => key.split(".")[0] ?? key))];
}

/** What stands at a field's key; `undefined` where nothing does. */
export function valueAt(values: FieldValues, key: string): unknown {
	return valueIn(values, key.split("."));
}

/** What stands at a path through mappings and lists; `undefined` where nothing does. */
export function valueIn(values: unknown, path: readonly PropertyKey[]): unknown {
	let value = values;
	for (const part of path.map(String)) {
		if (Array.isArray(value)) value = value[Number(part)];
		else value = isMapping(value) && Object.hasOwn(value, part) ? value[part] : undefined;
	}
	return value;
}

/** The values with one more, at a field's key; what stood there before is gone. */
export function withValueAt(values: FieldValues, key: string, value: unknown): FieldValues {
	const [outer = "", inner] = key.split(".");
	if (inner === undefined) return { ...values, [outer]: value };
	const beside = values[outer];
	return { ...values, [outer]: { ...(isMapping(beside) ? beside : {}), [inner]: value } };
}

/** The field that a place in the values belongs to, and where in it. */
export function fieldAt(
	fields: readonly Field[],
	path: readonly PropertyKey[],
): { field: Field; rest: readonly PropertyKey[] } | undefined {
	const [outer, inner] = path.map(String);
	for (const field of fields) {
		if (field.key === outer) return { field, rest: path.slice(1) };
		if (field.key === `${outer}.${inner}`) return { field, rest: path.slice(2) };
	}
	return undefined;
}

/** The first field inside a mapping such as `tests`. */
export function fieldInside(fields: readonly Field[], outer: string): Field | undefined {
	return fields.find(({ key }) => key.startsWith(`${outer}.`));
}
