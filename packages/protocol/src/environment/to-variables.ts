type Value = string | number | object | undefined;

/** The variables of a process's environment: JSON where a value is more than a word, none where it is not set. */
export function toVariables(values: Readonly<Record<string, Value>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values)
			.filter(([, value]) => value !== undefined)
			.map(([name, value]) => [
				name,
				typeof value === "object" ? JSON.stringify(value) : String(value),
			]),
	);
}
