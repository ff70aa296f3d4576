import { markerRegistry } from "@codex-workers/protocol";
import type * as z from "zod";
import type { DraftComment } from "./draft-comment.ts";
import type { Fault } from "./fault.ts";
import type { Field } from "./field.ts";
import { fieldFault } from "./field-fault.ts";
import { fieldAt, fieldInside, isMapping, valueAt, valueIn } from "./field-path.ts";
import { placeholderIn } from "./placeholder-in.ts";
import type { Said } from "./said.ts";
import { unknownKeys } from "./unknown-keys.ts";
import { whyNot } from "./why-not.ts";

/** Everything that is wrong with a comment, by the schema of its marker and its fields. */
export function findFaults(draft: DraftComment): Fault[] {
	return [
		...unknownKeys(draft),
		...[...draft.said.misread.values()].flat(),
		...missingFields(draft),
		...draft.fields.flatMap((field) => leftovers(field, draft.said)),
		...schemaFaults(draft),
	];
}

function missingFields({ fields, said }: DraftComment): Fault[] {
	return fields
		.filter((field) => field.required && isEmpty(valueAt(said.values, field.key)))
		.filter(({ key }) => !said.misread.has(key))
		.map((field) => fieldFault(field, said, { why: "is missing" }));
}

/** What a template left behind in any text of a field. */
function leftovers(field: Field, said: Said): Fault[] {
	return textsIn(valueAt(said.values, field.key)).flatMap(({ text, rest }) => {
		const placeholder = placeholderIn(text, { quoted: field.verbatim ?? false });
		if (placeholder === undefined) return [];
		const why = `still holds a placeholder, ${JSON.stringify(placeholder.slice(0, 80))}`;
		return [fieldFault(field, said, { why, rest })];
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

function schemaFaults({ kind, fields, said, filled }: DraftComment): Fault[] {
	const read = markerRegistry[kind].schema.safeParse({ ...said.values, ...filled });
	if (read.success) return [];
	const { issues } = read.error;
	// Whether parts fit together is a question only where each is right by itself.
	const isRight = ({ path }: z.core.$ZodIssue) =>
		issues.every((other) => other.code === "custom" || other.path[0] !== path[0]);
	return issues
		.filter((issue) => issue.code !== "custom" || isRight(issue))
		.filter((issue) => !isToldElsewhere(issue))
		.flatMap((issue) => schemaFault(issue, { fields, said }));
}

/** What is too long is cut where the comment is written; unknown keys are told by themselves. */
function isToldElsewhere(issue: z.core.$ZodIssue): boolean {
	if (issue.code === "unrecognized_keys") return issue.path.length === 0;
	return issue.code === "too_big" && /^(?:string|array)$/.test(issue.origin) && !issue.exact;
}

function schemaFault(
	issue: z.core.$ZodIssue,
	{ fields, said }: Pick<DraftComment, "fields" | "said">,
): Fault[] {
	const value = valueIn(said.values, issue.path);
	const why = whyNot(issue, value);
	const at = fieldAt(fields, issue.path);
	if (at !== undefined) {
		const { field, rest } = at;
		if (said.misread.has(field.key) || (rest.length === 0 && isEmpty(value))) return [];
		return [fieldFault(field, said, { why, rest })];
	}
	const name = issue.path.join(".");
	const inside = fieldInside(fields, name);
	if (inside !== undefined && isEmpty(value)) return [];
	const next =
		inside === undefined
			? "It is filled in by the command: look at the worker's environment."
			: `Write ${inside.key} as in the example of --help.`;
	return [{ field: name || "the comment", why, next }];
}

function isEmpty(value: unknown): boolean {
	if (typeof value === "string") return value.trim() === "";
	return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
