import { PROGRESS_PHASES } from "@codex-workers/protocol";
import { WORKER_FIELDS } from "../../input/filled-fields.ts";
import { checklistItem, choice, text } from "../../input/flag-forms.ts";
import type { ReportDefinition } from "../report-definition.ts";

export const progressReport: ReportDefinition = {
	kind: "progress",
	description: "Post a progress comment, at a milestone.",
	fields: [
		{
			key: "phase",
			required: true,
			write: "what you are busy with",
			flags: [{ name: "--phase", form: choice(PROGRESS_PHASES) }],
		},
		{
			key: "progress",
			required: false,
			write: "the list of what is done and what is left",
			flags: [
				{ name: "--done", form: checklistItem(true), write: "something that is done" },
				{ name: "--todo", form: checklistItem(false), write: "something that is left" },
			],
		},
		{
			key: "current",
			required: true,
			write: "what you are working on right now",
			flags: [{ name: "--current", form: text }],
		},
		{
			key: "next",
			required: true,
			write: "what you will do next",
			flags: [{ name: "--next", form: text }],
		},
	],
	filled: WORKER_FIELDS,
	example: {
		flags: [
			["--phase", "testing"],
			["--done", "Fix the sign"],
			["--todo", "Document it"],
			["--current", "Running all tests"],
			["--next", "Review the change"],
		],
		file: `
phase: testing
progress:
  - { item: Fix the sign, done: true }
  - { item: Document it, done: false }
current: Running all tests
next: Review the change
`,
	},
};
