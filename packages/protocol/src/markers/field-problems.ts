import type * as z from "zod";

/** A field that is not as its schema wants it. */
export interface FieldProblem {
	readonly path: readonly PropertyKey[];
	/** Names the field. */
	readonly why: string;
}

/** What zod found in a value, one problem for each field at fault. */
export function fieldProblems(error: z.ZodError, value: unknown): readonly FieldProblem[] {
	return error.issues.flatMap((issue) => {
		if (issue.code === "unrecognized_keys") {
			return issue.keys.map((key) => problem([...issue.path, key], "no such field"));
		}
		const isMissing = valueAt(value, issue.path) === undefined;
		return [problem(issue.path, isMissing ? "missing" : issue.message)];
	});
}

function problem(path: readonly PropertyKey[], what: string): FieldProblem {
	return { path, why: path.length === 0 ? what : `${path.map(String).join(".")}: ${what}` };
}

function valueAt(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
	if (key === undefined) return value;
	if (typeof value !== "object" || value === null) return undefined;
	return valueAt(new Map(Object.entries(value)).get(String(key)), rest);
}
