import { WORKER_FIELDS } from "../../input/filled-fields.ts";
import { text } from "../../input/flag-forms.ts";
import type { ReportDefinition } from "../report-definition.ts";

export const startedReport: ReportDefinition = {
	kind: "started",
	description: "Post the started comment: you have read the issue and begin.",
	fields: [
		{
			key: "understanding",
			required: true,
			write: "what the issue needs, in one or two sentences",
			flags: [{ name: "--understanding", form: text }],
		},
		{
			key: "approach",
			required: true,
			write: "how you will go about it",
			flags: [{ name: "--approach", form: text }],
		},
	],
	filled: [...WORKER_FIELDS, "branch", "started_at", "orchestration_id"],
	example: {
		flags: [
			["--understanding", "add() subtracts"],
			["--approach", "A failing test first, then fix the sign."],
		],
		file: `
understanding: add() subtracts
approach: A failing test first, then fix the sign.
`,
	},
};
