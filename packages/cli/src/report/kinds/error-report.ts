import { WORKER_FIELDS } from "../../input/filled-fields.ts";
import { text } from "../../input/flag-forms.ts";
import type { ReportDefinition } from "../report-definition.ts";

export const errorReport: ReportDefinition = {
	kind: "error",
	description: "Post an error comment: something went wrong, and your work goes on.",
	fields: [
		{
			key: "command",
			required: true,
			write: "the command that failed",
			verbatim: true,
			flags: [{ name: "--command", form: text }],
		},
		{
			key: "error",
			required: true,
			write: "the error, as it was printed",
			verbatim: true,
			flags: [{ name: "--error", form: text }],
		},
		{
			key: "analysis",
			required: true,
			write: "what you think went wrong",
			flags: [{ name: "--analysis", form: text }],
		},
		{
			key: "retry",
			required: true,
			write: "what you will try next",
			flags: [{ name: "--retry", form: text }],
		},
	],
	filled: WORKER_FIELDS,
	example: {
		flags: [
			["--command", "pnpm test"],
			["--error", "ECONNREFUSED 127.0.0.1:5432"],
			["--analysis", "The database is not up."],
			["--retry", "Start it, then test again."],
		],
		file: `
command: pnpm test
error: ECONNREFUSED 127.0.0.1:5432
analysis: The database is not up.
retry: Start it, then test again.
`,
	},
};
