import { literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";

/** Title, body, head and base of a request to the pulls endpoint. The field without a name is a JSON body. */
export function restDetails(fields: ReadonlyMap<string, Text>) {
	const json = parsedObject(literalOf(fields.get("") ?? []) ?? "");
	const read = (key: string): string | undefined => {
		const field = fields.get(key);
		if (field !== undefined) return literalOf(field);
		const value = json.get(key);
		return typeof value === "string" ? value : undefined;
	};
	return { title: read("title"), body: read("body"), head: read("head"), base: read("base") };
}

function parsedObject(source: string): ReadonlyMap<string, unknown> {
	try {
		const value: unknown = JSON.parse(source);
		return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
	} catch (error) {
		if (error instanceof SyntaxError) return new Map();
		throw error;
	}
}
