import * as z from "zod";
import { StatusAnswer } from "./status-answer.ts";

/** The part of JSON Schema that the answer's schema comes out as. */
const Property = z.lazy(() => Node);
interface Node {
	description?: string | undefined;
	type?: string | string[] | undefined;
	const?: unknown;
	enum?: unknown[] | undefined;
	format?: string | undefined;
	properties?: Record<string, Node> | undefined;
	items?: Node | undefined;
	anyOf?: Node[] | undefined;
	oneOf?: Node[] | undefined;
}
const Node: z.ZodType<Node> = z.object({
	description: z.string().optional(),
	type: z.union([z.string(), z.array(z.string())]).optional(),
	const: z.unknown().optional(),
	enum: z.array(z.unknown()).optional(),
	format: z.string().optional(),
	properties: z.record(z.string(), Property).optional(),
	items: Property.optional(),
	anyOf: z.array(Property).optional(),
	oneOf: z.array(Property).optional(),
});

/** The page about what `status --json` prints, from its schema. */
export function answerDocs(): string {
	const rows = fieldsOf(Node.parse(z.toJSONSchema(StatusAnswer)), "");
	return [
		"# What `codex-workers status --json` prints",
		"",
		"One object on one line. With `--watch`, one such line at the start and for each change; what",
		"moves all the time (tokens, the last activity, a lease that is renewed) is no change. Keys are",
		"camelCase, times ISO 8601. A failure is one object, too: `{ok: false, code, message, hint}`;",
		"where GitHub or origin could not be read, what this machine knows of its workers comes with it.",
		"",
		"| Field | Type | What it is |",
		"| --- | --- | --- |",
		...rows,
		"",
		"What comes with a worker's `status`:",
		"",
		"| `status` | Fields |",
		"| --- | --- |",
		...statusRows(),
		"",
	].join("\n");
}

function fieldsOf(node: Node, path: string): string[] {
	return Object.entries(node.properties ?? {}).flatMap(([key, field]) => {
		const name = `${path}${key}`;
		const { inner, type } = typeOf(field);
		const says = [field.description, inner.description].find((text) => text !== undefined) ?? "";
		const below = inner.items === undefined ? `${name}.` : `${name}[].`;
		const nested = inner.items === undefined ? inner : variantsOf(inner.items);
		return [`| \`${name}\` | ${type} | ${says} |`, ...fieldsOf(nested, below)];
	});
}

function typeOf(field: Node): { inner: Node; type: string } {
	const choices = field.anyOf ?? [field];
	const inner = choices.find(({ type }) => type !== "null") ?? field;
	const types = [inner.type ?? "object"].flat();
	const [plain] = types.filter((type) => type !== "null");
	const values = inner.const === undefined ? inner.enum : [inner.const];
	const named = values?.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
	const type = named ?? (inner.format === "date-time" ? "time" : (plain ?? "object"));
	const isNullable = choices.length > 1 || types.includes("null");
	return { inner, type: isNullable ? `${type} or null` : type };
}

/** What all kinds of worker have; `status` with all it can be. */
function variantsOf(items: Node): Node {
	const variants = items.oneOf ?? items.anyOf;
	if (variants === undefined) return items;
	const [first, ...others] = variants.map(({ properties }) => properties ?? {});
	const shared = Object.entries(first ?? {}).filter(([key]) => others.every((one) => key in one));
	const status: Node = { enum: variants.map(({ properties }) => properties?.["status"]?.const) };
	return { properties: { ...Object.fromEntries(shared), status } };
}

function statusRows(): string[] {
	const answer = Node.parse(z.toJSONSchema(StatusAnswer));
	const items = answer.properties?.["workers"]?.items ?? {};
	const shared = new Set(Object.keys(variantsOf(items).properties ?? {}));
	return (items.oneOf ?? items.anyOf ?? []).map(({ properties = {} }) => {
		const own = Object.keys(properties).filter((key) => !shared.has(key));
		const names = own.map((key) => `\`${key}\``).join(", ");
		return `| \`${String(properties["status"]?.const)}\` | ${names} |`;
	});
}
