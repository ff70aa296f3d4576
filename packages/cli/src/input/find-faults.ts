import type * as z from "zod";
import type { Draft } from "./draft.ts";
import type { Fault } from "./fault.ts";
import type { Field } from "./field.ts";
import { fieldFault } from "./field-fault.ts";
import { fieldAt, fieldInside, fileKeys, isMapping, valueAt, valueIn } from "./field-path.ts";
import type { GivenFields } from "./given-fields.ts";
import { placeholderIn } from "./placeholder-in.ts";
import { schemaObjection } from "./schema-objection.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** Everything that is wrong with a draft, by its schema and its fields. */
export function findFaults(draft: Draft): Fault[] {
	return [
		...unknownKeys(draft),
		...[...draft.given.misread.values()].flat(),
		...missingFields(draft),
		...draft.fields.flatMap((field) => leftovers(field, draft.given)),
		...schemaFaults(draft),
	];
}

function missingFields({ fields, given }: Draft): Fault[] {
	return fields
		.filter((field) => field.required && isEmpty(valueAt(given.values, field.key)))
		.filter(({ key }) => !given.misread.has(key))
		.map((field) => fieldFault(field, given, { why: "is missing" }));
}

/** What a template left behind in any text of a field. */
function leftovers(field: Field, given: GivenFields): Fault[] {
	return textsIn(valueAt(given.values, field.key)).flatMap(({ text, rest }) => {
		const placeholder = placeholderIn(text, { quoted: field.verbatim ?? false });
		if (placeholder === undefined) return [];
		const why = `still holds a placeholder, ${JSON.stringify(placeholder.slice(0, 80))}`;
		return [fieldFault(field, given, { why, rest })];
	});
}

function textsIn(
	value: unknown,
	rest: readonly PropertyKey[] = [],
): { text: string; rest: readonly PropertyKey[] }[] {
	if (typeof value === "string") return [{ text: value, rest }];
	if (Array.isArray(value)) return value.flatMap((one, at) => textsIn(one, [...rest, at]));
	if (!isMapping(value)) return [];
	return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...rest, key]));
}

function schemaFaults({ schema, fields, given, filled, isCut }: Draft): Fault[] {
	const known = fileKeys(fields);
	const values = Object.entries(given.values).filter(([key]) => known.includes(key));
	const read = schema.safeParse({ ...Object.fromEntries(values), ...filled });
	if (read.success) return [];
	const { issues } = read.error;
	// Whether parts fit together is a question only where each is right by itself.
	const isRight = ({ path }: z.core.$ZodIssue) =>
		issues.every((other) => other.code === "custom" || other.path[0] !== path[0]);
	return issues
		.filter((issue) => issue.code !== "custom" || isRight(issue))
		.filter((issue) => !(isCut && isTooLong(issue)))
		.flatMap((issue) => schemaFault(issue, { fields, given }));
}

function isTooLong(issue: z.core.$ZodIssue): boolean {
	return issue.code === "too_big" && /^(?:string|array)$/.test(issue.origin) && !issue.exact;
}

function schemaFault(
	issue: z.core.$ZodIssue,
	{ fields, given }: Pick<Draft, "fields" | "given">,
): Fault[] {
	const value = valueIn(given.values, issue.path);
	const why = schemaObjection(issue, value);
	const at = fieldAt(fields, issue.path);
	if (at !== undefined) {
		const { field, rest } = at;
		if (given.misread.has(field.key) || (rest.length === 0 && isEmpty(value))) return [];
		return [fieldFault(field, given, { why, rest })];
	}
	const name = issue.path.join(".");
	const inside = fieldInside(fields, name);
	if (inside !== undefined && isEmpty(value)) return [];
	const next =
		inside === undefined
			? "It is filled in by the command: look at the worker's environment."
			: `Write ${inside.key} as in the example of --help.`;
	return [{ field: name || "The whole", why, next }];
}

function isEmpty(value: unknown): boolean {
	if (typeof value === "string") return value.trim() === "";
	return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
