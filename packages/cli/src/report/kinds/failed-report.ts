import { WORKER_FIELDS } from "../../input/filled-fields.ts";
import { checklistItem, text } from "../../input/flag-forms.ts";
import type { ReportDefinition } from "../report-definition.ts";
import { tried } from "./tried.ts";

export const failedReport: ReportDefinition = {
	kind: "failed",
	description: "Post the failed comment: the attempt failed and needs research.",
	fields: [
		{
			key: "failure",
			required: true,
			write: "what failed",
			flags: [{ name: "--failure", form: text }],
		},
		{
			key: "tried",
			required: false,
			write: "what you tried and what came of it",
			flags: [tried],
		},
		{
			key: "error",
			required: true,
			write: "the error, as it was printed",
			verbatim: true,
			flags: [{ name: "--error", form: text }],
		},
		{
			key: "hypothesis",
			required: true,
			write: "what you think is wrong",
			flags: [{ name: "--hypothesis", form: text }],
		},
		{
			key: "research_needed",
			required: false,
			write: "a question to research before the next attempt",
			flags: [{ name: "--research", form: checklistItem(false) }],
		},
	],
	filled: WORKER_FIELDS,
	example: {
		flags: [
			["--failure", "The parser rejects Windows line ends"],
			["--tried", "normalise first => positions are off"],
			["--error", "Unexpected token at 2:1"],
			["--hypothesis", "The lexer counts bytes."],
			["--research", "Which parsers keep positions?"],
		],
		file: `
failure: The parser rejects Windows line ends
tried:
  - { approach: normalise first, result: positions are off }
error: "Unexpected token at 2:1"
hypothesis: The lexer counts bytes.
research_needed:
  - { item: Which parsers keep positions?, done: false }
`,
	},
};
