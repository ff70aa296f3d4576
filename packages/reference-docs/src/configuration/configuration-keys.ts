import { Configuration } from "@codex-workers/protocol";
import * as z from "zod";

/** A key of `codex-workers.json`, with the keys above it: `workers.turns`. */
export interface ConfigurationKey {
	readonly name: string;
	/** In words: `whole number, 1 to 10000`. */
	readonly type: string;
	/** As JSON; `null` where there is none. */
	readonly preset: string | null;
}

/** The part of JSON Schema that the configuration comes out as. */
interface Node {
	type?: string | undefined;
	default?: unknown;
	enum?: string[] | undefined;
	pattern?: string | undefined;
	maximum?: number | undefined;
	exclusiveMinimum?: number | undefined;
	minimum?: number | undefined;
	items?: Node | undefined;
	properties?: Record<string, Node> | undefined;
	propertyNames?: Node | undefined;
	additionalProperties?: Node | boolean | undefined;
}
const Below = z.lazy(() => Node);
const Node: z.ZodType<Node> = z.object({
	type: z.string().optional(),
	default: z.unknown().optional(),
	enum: z.array(z.string()).optional(),
	pattern: z.string().optional(),
	maximum: z.number().optional(),
	exclusiveMinimum: z.number().optional(),
	minimum: z.number().optional(),
	items: Below.optional(),
	properties: z.record(z.string(), Below).optional(),
	propertyNames: Below.optional(),
	additionalProperties: z.union([Below, z.boolean()]).optional(),
});

/** Every key that holds a value, in the schema's order. */
export function configurationKeys(): ConfigurationKey[] {
	return keysBelow(Node.parse(z.toJSONSchema(Configuration, { io: "input" })), "");
}

function keysBelow({ properties = {} }: Node, above: string): ConfigurationKey[] {
	return Object.entries(properties).flatMap(([key, node]) => {
		const name = `${above}${key}`;
		if (node.properties !== undefined) return keysBelow(node, `${name}.`);
		const preset = node.default === undefined ? null : JSON.stringify(node.default);
		return [{ name, type: typeOf(node), preset }];
	});
}

function typeOf(node: Node): string {
	if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(", ");
	switch (node.type) {
		case "integer":
			return `whole number, ${rangeOf(node)}`;
		case "array":
			return `list of ${PLURALS[node.items?.type ?? ""] ?? "values"}`;
		case "object":
			return objectType(node);
		default:
			return node.type ?? "value";
	}
}

const PLURALS: Readonly<Record<string, string>> = { string: "strings" };

function objectType({ additionalProperties: value }: Node): string {
	if (typeof value !== "object") return "object";
	return value.type === "string" ? "object of strings" : `object, each value a ${typeOf(value)}`;
}

function rangeOf({ minimum, exclusiveMinimum, maximum = Number.MAX_SAFE_INTEGER }: Node): string {
	const least = minimum ?? (exclusiveMinimum ?? -1) + 1;
	return maximum === Number.MAX_SAFE_INTEGER ? `from ${least}` : `${least} to ${maximum}`;
}
