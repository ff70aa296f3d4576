import type * as z from "zod";

/** What a schema objects to in a value, as a clause in plain words. */
export function schemaObjection(issue: z.core.$ZodIssue, value: unknown): string {
	switch (issue.code) {
		case "invalid_type":
			return value === undefined ? "is missing" : `must be ${NOUNS[issue.expected] ?? "another"}`;
		case "unrecognized_keys":
			return `does not take ${issue.keys.map((key) => JSON.stringify(key.slice(0, 80))).join(", ")}`;
		case "invalid_value":
			return `must be one of ${issue.values.map(String).join(", ")}`;
		case "too_small":
			return tooSmall(issue);
		case "too_big":
			return amount(issue.origin, `${issue.exact ? "exactly" : "at most"} ${issue.maximum}`);
		case "invalid_format":
			return issue.format === "datetime" ? "must be a time, as in ISO 8601" : issue.message;
		case "not_multiple_of":
		case "invalid_union":
		case "invalid_key":
		case "invalid_element":
		case "custom":
			return `is not right: ${issue.message}`;
	}
}

const NOUNS: Readonly<Record<string, string>> = {
	array: "a list",
	boolean: "true or false",
	int: "a whole number",
	number: "a number",
	object: "a mapping",
	string: "a text",
};

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
	if (issue.origin === "string" && issue.minimum === 1) return "is empty";
	const least = issue.inclusive === false ? "more than" : "at least";
	return amount(issue.origin, `${issue.exact ? "exactly" : least} ${issue.minimum}`);
}

function amount(origin: string, limit: string): string {
	if (origin === "array") return `must have ${limit} entries`;
	return origin === "string" ? `must have ${limit} characters` : `must be ${limit}`;
}
