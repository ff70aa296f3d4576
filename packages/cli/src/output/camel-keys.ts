/** A marker's data with the keys that our answers have: camelCase, at any depth. */
export function camelKeys(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => [camelCase(key), camelValue(value)]),
	);
}

function camelValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(camelValue);
	return typeof value === "object" && value !== null ? camelKeys({ ...value }) : value;
}

function camelCase(key: string): string {
	return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
