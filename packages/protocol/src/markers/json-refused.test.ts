import { describe, expect, test } from "vitest";
import { checkMarker } from "./check-marker.ts";
import { exampleMarkers } from "./examples/example-markers.ts";
import { exampleTemplates } from "./examples/example-templates.ts";
import { changed, type Refusal, testRefusals } from "./fixtures/refusal.fixture.ts";
import { renderMarker } from "./render-marker.ts";

const written = exampleTemplates(123);
const rendered = renderMarker(exampleMarkers(123).review);
const ROW = "| Unaddressed | 0 |";
const review = (from: string, to: string) => changed(written.review, from, to);
const short = (from: string, to: string) => changed(written.shortReview, from, to);

const aboutJson: readonly Refusal[] = [
	[
		"0 in the JSON and 2 in the Markdown",
		changed(rendered, ROW, "| Unaddressed | 2 |"),
		"| Unaddressed | 2",
		/differ in unaddressed/,
	],
	[
		"2 in the JSON and 0 in the Markdown",
		changed(rendered, '"unaddressed": 0', '"unaddressed": 2'),
		"| Unaddressed",
		/differ in unaddressed/,
	],
	[
		"a sign that may be a digit in the Markdown",
		changed(rendered, ROW, "| Unaddressed | 🔟 0 |"),
		"🔟",
		/a whole number/,
	],
	[
		"another status",
		changed(rendered, '"status": "COMPLETE"', '"status": "IN_PROGRESS"'),
		"**Review Status:**",
		/differ in status/,
	],
	[
		"another issue",
		changed(rendered, "| Issue | #123 |", "| Issue | #124 |"),
		"#124",
		/differ in issue/,
	],
	[
		"another tracking issue",
		changed(rendered, "| #125 |", "| #999 |"),
		"#999",
		/differ in deferred.0.tracking_issue/,
	],
	[
		"a deferred finding that the JSON does not have",
		changed(rendered, "| #125 |", "| #125 |\n| 2 | low | more | #126 |"),
		"| #125 |",
		/differ in deferred/,
	],
	[
		"one that the Markdown does not have",
		changed(
			rendered,
			rendered.slice(rendered.indexOf("### Deferred"), rendered.indexOf("**Review Status")),
			"### Deferred\n\n| Finding | Tracking issue |\n|---|---|\n| - | - |\n\n",
		),
		"<!-- REVIEW",
		/differ in deferred/,
	],
	[
		"a key twice",
		changed(rendered, '"unaddressed": 0', '"unaddressed": 2,\n  "unaddressed": 0'),
		"{",
		/key twice/,
	],
	[
		"a key twice, once in disguise",
		changed(rendered, '"unaddressed": 0', '"un\\u0061ddressed": 2,\n  "unaddressed": 0'),
		"{",
		/key twice/,
	],
	[
		"a key that does not belong",
		changed(rendered, '"unaddressed": 0', '"unaddressed": 0,\n  "admin": true'),
		'"admin"',
		/admin: no such field/,
	],
	[
		"a key of every object",
		changed(rendered, '"unaddressed": 0', '"unaddressed": 0,\n  "__proto__": {}'),
		'"__proto__"',
		/__proto__: no such field/,
	],
	[
		"a count in quotes",
		changed(rendered, '"unaddressed": 0', '"unaddressed": "0"'),
		"| Unaddressed",
		/differ in unaddressed/,
	],
	[
		"half a number",
		changed(rendered, '"fixed": [', '"nonce": 1,\n  "fixed": ['),
		'"nonce"',
		/nonce/,
	],
	[
		"a schema of the future",
		changed(rendered, '"schema_version": 1', '"schema_version": 2'),
		'"schema_version"',
		/schema_version/,
	],
	[
		"a comment in the JSON",
		changed(rendered, '"unaddressed": 0', '"unaddressed": 0 // none'),
		"{",
		/does not parse/,
	],
	[
		"a list for the JSON",
		short("## Code Review Complete", "```json\n[]\n```\n## Code Review Complete"),
		"[]",
		/not an object/,
	],
	[
		"JSON that comes late",
		short("Unaddressed: 0", 'Unaddressed: 0\n```json\n{"unaddressed": 2}\n```'),
		"```json",
		/must come first/,
	],
	[
		"a second block of JSON",
		changed(rendered, "## Code Review", "```json\n{}\n```\n## Code Review"),
		"```json",
		/must come first/,
	],
	[
		"JSON in another fence",
		changed(rendered, "```json", "~~~json"),
		"~~~json",
		/begin with ```json/,
	],
	["JSON without the word", changed(rendered, "```json", "```"), "```", /begin with ```json/],
	[
		"JSON without a fence",
		short("## Code Review Complete", '{"unaddressed": 2}'),
		'{"una',
		/begin with ```json/,
	],
	["JSON that is not closed", changed(rendered, "```\n\n##", "\n##"), "```json", /not closed/],
];

const BEYOND = String(2 ** 31);
const aboutNumbers: readonly Refusal[] = [
	[
		"of an issue",
		changed(rendered, '"issue": 123', `"issue": ${BEYOND}`).replace("| Issue | #123 |\n", ""),
		`"issue": ${BEYOND}`,
		/issue: /,
	],
	[
		"of a tracking issue",
		rendered.replaceAll("125", BEYOND),
		`#${BEYOND}`,
		/tracking_issue|not what the column/,
	],
	[
		"in a worker's id",
		rendered.replaceAll("worker-1768471200-123", `worker-1768471200-${BEYOND}`),
		BEYOND,
		/worker_id|worker's id/,
	],
	[
		"of a pull request",
		renderMarker(exampleMarkers(123).complete).replaceAll("126", BEYOND),
		BEYOND,
		/pull_request|a number such as/,
	],
	[
		"in a template, of an issue",
		changed(written.complete, "#123", `#${BEYOND}`),
		BEYOND,
		/a number such as/,
	],
	[
		"in a template, of a tracking issue",
		review("#125", `#${BEYOND}`),
		BEYOND,
		/not what the column/,
	],
	[
		"in a template, in an address",
		changed(written.complete, "#126", `https://github.com/o/r/pull/${BEYOND}`),
		BEYOND,
		/a number such as/,
	],
];

describe("a marker is refused when it has", () => testRefusals(aboutJson));
describe("a marker is refused with a number that GitHub cannot have", () =>
	testRefusals(aboutNumbers));

test.each([
	["complete", { issue: 2 ** 31 }],
	["complete", { pull_request: 2 ** 31 }],
	["review", { issue: 2 ** 31 }],
	["review", { deferred: [{ finding: "f", tracking_issue: 2 ** 31 }] }],
	["orchestration", { issues: [{ issue: 2 ** 31 }] }],
	["started", { worker_id: "worker-1-2147483648" }],
] as const)("data of a %s marker is refused with %j", (kind, fields) => {
	const { data } = exampleMarkers(123)[kind];
	const [field] = Object.keys(fields);
	const why = expect.stringMatching(new RegExp(`^${field}`));
	expect(checkMarker(kind, { ...data, ...fields })).toMatchObject({ ok: false, why });
});
