import { WORKER_FIELDS } from "../../input/filled-fields.ts";
import { checklistItem, text } from "../../input/flag-forms.ts";
import type { ReportDefinition } from "../report-definition.ts";
import { tried } from "./tried.ts";

export const blockedReport: ReportDefinition = {
	kind: "blocked",
	description: "Post the blocked comment: you cannot go on without somebody else.",
	fields: [
		{
			key: "reason",
			required: true,
			write: "what blocks you",
			flags: [{ name: "--reason", form: text }],
		},
		{
			key: "tried",
			required: false,
			write: "what you tried and why it did not work",
			flags: [tried],
		},
		{
			key: "required",
			required: true,
			write: "what a person, or something outside, has to do",
			flags: [{ name: "--required", form: checklistItem(false) }],
		},
		{
			key: "explanation",
			required: true,
			write: "why this is a true blocker and not just a hard problem",
			flags: [{ name: "--explanation", form: text }],
		},
	],
	filled: WORKER_FIELDS,
	example: {
		flags: [
			["--reason", "The price list is private"],
			["--tried", "public API => answers 403"],
			["--required", "Grant read access to acme/prices"],
			["--explanation", "No other source has the prices."],
		],
		file: `
reason: The price list is private
tried:
  - { approach: public API, result: answers 403 }
required:
  - { item: Grant read access to acme/prices, done: false }
explanation: No other source has the prices.
`,
	},
};
