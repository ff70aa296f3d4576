/** What can be written as a TOML value. Absent values are left out of tables. */
export type TomlData =
	| string
	| number
	| boolean
	| readonly TomlData[]
	| { readonly [key: string]: TomlData | undefined };

/** One line of TOML 1.0 for a value, as `codex -c key=value` takes it. */
export function tomlValue(value: TomlData): string {
	if (typeof value === "string") return tomlString(value);
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	if (isList(value)) return `[${value.map(tomlValue).join(",")}]`;
	const entries = Object.entries(value).flatMap(([key, entry]) =>
		entry === undefined ? [] : [`${tomlString(key)}=${tomlValue(entry)}`],
	);
	return `{${entries.join(",")}}`;
}

const isList = (value: object): value is readonly TomlData[] => Array.isArray(value);

const NAMED = new Map([
	['"', '\\"'],
	["\\", "\\\\"],
	["\n", "\\n"],
	["\r", "\\r"],
	["\t", "\\t"],
]);

/** A basic string. Everything that TOML or a command line could take otherwise is escaped. */
function tomlString(text: string): string {
	const escaped = text
		.toWellFormed()
		.replaceAll(/["\\\p{Cc}]/gu, (character) => NAMED.get(character) ?? unicodeEscape(character));
	return `"${escaped}"`;
}

const unicodeEscape = (character: string) =>
	`\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
