import * as z from "zod";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { readWord } from "../outline/values/read-word.ts";

/** The name of a branch, in the letters that ours are made of. */
export const Branch = z
	.string()
	.max(250)
	.regex(/^[A-Za-z0-9][A-Za-z0-9._/+@#=,-]*$/, "must be the name of a branch");

/** The branch that a template names. */
export function branchFact(from: OutlineReader) {
	return from.fact({
		labels: ["branch"],
		what: "the name of a branch",
		read: (text) => Branch.safeParse(readWord(text)).data,
		isOptional: true,
	});
}
