import type { Field } from "../input/field.ts";
import type { FilledField } from "../input/filled-fields.ts";
import { checklistItem, text, texts } from "../input/flag-forms.ts";
import type { FieldExample } from "../input/help-examples.ts";

/** What a pull request is told: its title, and its text by parts or whole. */
export const pullRequestFields: readonly Field[] = [
	{
		key: "title",
		required: true,
		write: "the title, in the form `type: description (#issue)`",
		verbatim: true,
		flags: [{ name: "--title", form: text }],
	},
	{
		key: "summary",
		required: false,
		write: "what this changes, in one or two sentences",
		flags: [{ name: "--summary", form: text }],
	},
	{
		key: "changes",
		required: false,
		write: "a change, in one line",
		flags: [{ name: "--change", form: texts }],
	},
	checklist("testing", { done: "--tested", open: "--untested", what: "a kind of test" }),
	checklist("checklist", {
		done: "--checked",
		open: "--unchecked",
		what: "something of the checklist",
	}),
	{
		key: "body",
		required: false,
		write: "the whole text instead of its parts, with `Closes #issue` in it",
		verbatim: true,
		flags: [{ name: "--body", form: text }],
	},
];

/** What `pr create` fills in by itself where the text is given by parts. */
export const pullRequestFilledFields = [
	"issue",
	"worker_id",
	"attempt",
	"orchestration_id",
	"review_url",
	"code_review",
] as const satisfies FilledField[];

export const pullRequestExample: FieldExample = {
	flags: [
		["--title", "fix: add() adds (#123)"],
		["--summary", "add() subtracted; now it adds."],
		["--change", "The sign in src/add.ts"],
		["--tested", "Unit tests"],
	],
	file: `
title: "fix: add() adds (#123)"
summary: add() subtracted; now it adds.
changes: [The sign in src/add.ts]
testing:
  - { item: Unit tests, done: true }
`,
};

function checklist(
	key: string,
	{ done, open, what }: { readonly done: string; readonly open: string; readonly what: string },
): Field {
	return {
		key,
		required: false,
		write: `${what}, and whether it was done`,
		flags: [
			{ name: done, form: checklistItem(true), write: `${what} that was done` },
			{ name: open, form: checklistItem(false), write: `${what} that was not` },
		],
	};
}
