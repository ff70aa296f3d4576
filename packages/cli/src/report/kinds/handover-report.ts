import type { Field } from "../../input/field.ts";
import { WORKER_FIELDS } from "../../input/filled-fields.ts";
import { choice, text, texts } from "../../input/flag-forms.ts";
import type { ReportDefinition } from "../report-definition.ts";
import { tried } from "./tried.ts";

export const handoverReport: ReportDefinition = {
	kind: "handover",
	description: "Post the handover: another worker goes on from what is pushed and said here.",
	fields: [
		{
			key: "reason",
			required: true,
			write: "why you hand over",
			flags: [{ name: "--reason", form: text }],
		},
		{
			key: "tests.status",
			required: true,
			write: "how the tests stand",
			flags: [{ name: "--tests", form: choice(["passing", "failing", "not_run"]) }],
		},
		{
			key: "tests.reason",
			required: false,
			write: "why the tests fail or were not run",
			flags: [{ name: "--tests-reason", form: text }],
		},
		{
			key: "next_steps",
			required: true,
			write: "what the next worker does, one step at a time and in order",
			flags: [{ name: "--next-step", form: texts }],
		},
		list("done", "--done", "something that is done"),
		list("in_progress", "--in-progress", "something that is begun"),
		list("remaining", "--remaining", "something that is left"),
		list("decisions", "--decision", "a decision that was made, and why"),
		{
			key: "approaches",
			required: false,
			write: "what was tried and what came of it",
			flags: [tried],
		},
		list("gotchas", "--gotcha", "something that surprises"),
		list("files_first", "--read-first", "a file to read first"),
		list("commands", "--command", "a command to run first"),
		{
			key: "snapshot",
			required: false,
			write: "the commit under refs/codex-workers/wip that holds the uncommitted changes",
			flags: [{ name: "--snapshot", form: { ...text, value: "<oid>" } }],
		},
	],
	filled: [...WORKER_FIELDS, "branch", "head_sha", "dirty"],
	example: {
		flags: [
			["--reason", "92 of 100 turns used"],
			["--tests", "failing"],
			["--tests-reason", "Rounding below zero is open"],
			["--done", "Parser reads fractions"],
			["--tried", "Math.round => wrong below zero"],
			["--next-step", "Make rounding.test.ts pass"],
			["--next-step", "Document fractions in README.md"],
		],
		file: `
reason: 92 of 100 turns used
tests: { status: failing, reason: Rounding below zero is open }
done: [Parser reads fractions]
approaches:
  - { approach: Math.round, result: wrong below zero }
next_steps:
  - Make rounding.test.ts pass
  - Document fractions in README.md
`,
	},
};

function list(key: string, flag: string, write: string): Field {
	return { key, required: false, write, flags: [{ name: flag, form: texts }] };
}
