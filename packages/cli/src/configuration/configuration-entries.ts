/**
 * The leaves of a configuration as dotted keys with their values as JSON; a list is one value, and
 * an object without keys has none. Pure.
 */
export function configurationEntries(value: object, prefix = ""): [key: string, value: string][] {
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
		const path = `${prefix}${key}`;
		return typeof inner === "object" && inner !== null && !Array.isArray(inner)
			? configurationEntries(inner, `${path}.`)
			: [[path, JSON.stringify(inner)]];
	});
}
