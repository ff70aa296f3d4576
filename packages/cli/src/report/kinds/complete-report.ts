import { WORKER_FIELDS } from "../../input/filled-fields.ts";
import { number, reference, text } from "../../input/flag-forms.ts";
import type { ReportDefinition } from "../report-definition.ts";

export const completeReport: ReportDefinition = {
	kind: "complete",
	description: "Post the complete comment: the pull request is open, the work is done.",
	fields: [
		{
			key: "pull_request",
			required: false,
			write: "the pull request you opened; left out, the one that is open from this branch",
			flags: [{ name: "--pull-request", form: reference }],
		},
		{
			key: "summary",
			required: true,
			write: "what was done, in one or two sentences",
			flags: [{ name: "--summary", form: text }],
		},
		{
			key: "tests.passing",
			required: true,
			write: "how many tests pass",
			flags: [{ name: "--tests-passing", form: number }],
		},
		{
			key: "tests.coverage",
			required: false,
			write: "test coverage in percent, where it is measured",
			flags: [{ name: "--coverage", form: number }],
		},
	],
	filled: [...WORKER_FIELDS, "issue", "branch"],
	example: {
		flags: [
			["--pull-request", "124"],
			["--summary", "add() adds"],
			["--tests-passing", "12"],
		],
		file: `
pull_request: 124
summary: add() adds
tests: { passing: 12 }
`,
	},
};
