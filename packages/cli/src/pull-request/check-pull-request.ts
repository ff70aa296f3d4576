import { PullRequestBody } from "@codex-workers/protocol";
import * as z from "zod";
import type { Draft } from "../input/draft.ts";
import type { Fault } from "../input/fault.ts";
import { fieldFault } from "../input/field-fault.ts";
import type { FieldValues } from "../input/field-path.ts";
import { findFaults } from "../input/find-faults.ts";
import type { GivenFields } from "../input/given-fields.ts";
import { bodyFaults } from "./body-faults.ts";
import { pullRequestFields, pullRequestFilledFields } from "./pull-request-fields.ts";
import { titleFaults } from "./title-faults.ts";

/** What a pull request is checked against. */
export interface PullRequestTask {
	readonly issue: number;
	/** `owner/name`. */
	readonly repository: string;
	/** What the text says of its worker, where it is written from parts. */
	readonly filled: FieldValues;
}

const { changes, testing, ...parts } = PullRequestBody.shape;
const ByParts = z.object({
	...parts,
	title: z.string(),
	changes: changes.default([]),
	testing: testing.default([]),
});
const Whole = z.object({ title: z.string(), body: z.string().max(60_000) });

/** Everything that is wrong with a pull request before anybody is asked about it. Pure. */
export function checkPullRequestFields(given: GivenFields, task: PullRequestTask): Fault[] {
	const faults = findFaults(draftOf(given, task.filled));
	const named = new Set(faults.map(({ field }) => field));
	const further = [
		...partFaults(given),
		...titleFaults(given, task.issue),
		...bodyFaults(given, task),
	];
	return [...faults, ...further.filter(({ field }) => !named.has(field))];
}

/** Whether the text is given whole, and not by parts. */
function isWhole({ values }: GivenFields): boolean {
	return values["body"] !== undefined;
}

function draftOf(given: GivenFields, filled: FieldValues): Draft {
	const text = isWhole(given) ? "body" : "summary";
	return {
		what: "the pull request",
		schema: isWhole(given) ? Whole : ByParts,
		fields: pullRequestFields.map((field) =>
			field.key === text ? { ...field, required: true } : field,
		),
		given,
		filled: isWhole(given) ? {} : filled,
		filledFields: pullRequestFilledFields,
		isCut: false,
	};
}

const PARTS = ["summary", "changes", "testing", "checklist"];

function partFaults(given: GivenFields): Fault[] {
	if (!isWhole(given)) return [];
	return pullRequestFields
		.filter(({ key }) => PARTS.includes(key) && given.values[key] !== undefined)
		.map((field) =>
			fieldFault(field, given, {
				why: "is a part of the text, which is given whole",
				next: "Leave it out, or leave the whole text out.",
			}),
		);
}
