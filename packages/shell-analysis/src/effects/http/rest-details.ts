import { literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";

const FIELDS = ["title", "body", "head", "base"] as const;

/**
 * Title, body, head and base of a request to the pulls endpoint, and which of them are given. The field without a
 * name is a JSON body; one that cannot be read may give all of them.
 */
export function restDetails(fields: ReadonlyMap<string, Text>) {
	const document = fields.get("");
	const json = parsedObject(literalOf(document ?? []) ?? "");
	const read = (key: string): string | undefined => {
		const field = fields.get(key);
		if (field !== undefined) return literalOf(field);
		const value = json.get(key);
		return typeof value === "string" ? value : undefined;
	};
	const isClosed = document === undefined || json.size > 0;
	return {
		given: FIELDS.filter((field) => !isClosed || fields.has(field) || json.has(field)),
		title: read("title"),
		body: read("body"),
		head: read("head"),
		base: read("base"),
	};
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
