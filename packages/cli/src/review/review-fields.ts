import { REVIEW_CRITERIA, SEVERITIES } from "@codex-workers/protocol";
import type { Field } from "../input/field.ts";
import type { FilledField } from "../input/filled-fields.ts";
import { choice, entry, number, referenceOrNone, text, yesNo } from "../input/flag-forms.ts";
import type { FieldExample } from "../input/help-examples.ts";

const severity = { key: "severity", form: choice(SEVERITIES), optional: true } as const;

/** What a review artifact is told; the rest is filled in. */
export const reviewFields: readonly Field[] = [
	{
		key: "scope",
		required: true,
		write: "how large the change is",
		flags: [{ name: "--scope", form: choice(["MINOR", "MAJOR"]) }],
	},
	{
		key: "security_sensitive",
		required: true,
		write: "whether the change touches security",
		flags: [{ name: "--security-sensitive", form: yesNo }],
	},
	{
		key: "criteria",
		required: true,
		write: `how many findings each criterion has, all seven: ${REVIEW_CRITERIA.join(", ")}`,
		flags: [
			{
				name: "--criterion",
				form: entry([
					{ key: "name", form: text },
					{ key: "findings", form: number },
					{ key: "notes", form: text, optional: true },
				]),
			},
		],
	},
	{
		key: "fixed",
		required: false,
		write: "a finding that is fixed, and how",
		flags: [
			{
				name: "--fixed",
				form: entry([{ key: "finding", form: text }, { key: "resolution", form: text }, severity]),
			},
		],
	},
	{
		key: "deferred",
		required: false,
		write: "a finding that is put off, and the number of the issue that tracks it",
		flags: [
			{
				name: "--deferred",
				form: entry([
					{ key: "finding", form: text },
					{ key: "tracking_issue", form: referenceOrNone },
					severity,
				]),
			},
		],
	},
	{
		key: "unaddressed",
		required: true,
		write: "how many findings are neither fixed nor deferred",
		flags: [{ name: "--unaddressed", form: number }],
	},
	{
		key: "status",
		required: true,
		write: "how far the review is",
		flags: [
			{ name: "--status", form: choice(["COMPLETE", "IN_PROGRESS", "BLOCKED_ON_DEPENDENCIES"]) },
		],
	},
];

/** What `review post` fills in by itself. */
export const reviewFilledFields = [
	"worker_id",
	"issue",
	"head_sha",
	"reviewed_at",
] as const satisfies FilledField[];

export const reviewExample: FieldExample = {
	flags: [
		["--scope", "MINOR"],
		["--security-sensitive", "no"],
		["--criterion", "Blindspots => 1 => Negative numbers"],
		["--criterion", "Clarity => 0"],
		["--criterion", "Maintainability => 0"],
		["--criterion", "Security => 0"],
		["--criterion", "Performance => 0"],
		["--criterion", "Documentation => 0"],
		["--criterion", "Style => 0"],
		["--fixed", "Negative numbers => RangeError, with a test => low"],
		["--unaddressed", "0"],
		["--status", "COMPLETE"],
	],
	file: `
scope: MINOR
security_sensitive: false
criteria:
  - { name: Blindspots, findings: 1, notes: Negative numbers }
  - { name: Clarity, findings: 0 }
  - { name: Maintainability, findings: 0 }
  - { name: Security, findings: 0 }
  - { name: Performance, findings: 0 }
  - { name: Documentation, findings: 0 }
  - { name: Style, findings: 0 }
fixed:
  - finding: Negative numbers
    resolution: RangeError, with a test
    severity: low
deferred: []
unaddressed: 0
status: COMPLETE
`,
};
