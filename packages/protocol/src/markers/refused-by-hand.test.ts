import { describe, expect, test } from "vitest";
import { exampleMarkers } from "./examples/example-markers.ts";
import { exampleTemplates } from "./examples/example-templates.ts";
import { parseMarker } from "./parse-marker.ts";
import { renderMarker } from "./render-marker.ts";
import { TEMPLATE_ISSUE } from "./template-data.fixture.ts";

const written = exampleTemplates(TEMPLATE_ISSUE);
const rendered = renderMarker(exampleMarkers(TEMPLATE_ISSUE).review);
const STATUS = "**Review Status:** ✅ COMPLETE";
const ROW = "| Unaddressed | 0 |";

/** A text in which something stands, and the same with something else in its place. */
function changed(text: string, from: string, to: string): string {
	expect(text).toContain(from);
	return text.replace(from, () => to);
}

/** What is done to a template, the line that must be named, and words of the reason. */
type Refusal = readonly [what: string, body: string, at: string, why: RegExp];

const review = (from: string, to: string) => changed(written.review, from, to);
const short = (from: string, to: string) => changed(written.shortReview, from, to);
const complete = (from: string, to: string) => changed(written.complete, from, to);

const aboutUnaddressed: readonly Refusal[] = [
	["0 of 3", review(ROW, "| Unaddressed | 0 of 3 |"), "0 of 3", /whole number/],
	["0/3", review(ROW, "| Unaddressed | 0/3 |"), "0/3", /whole number/],
	["0?", review(ROW, "| Unaddressed | 0? |"), "0?", /whole number/],
	["?", review(ROW, "| Unaddressed | ? |"), "| ? |", /whole number/],
	["nothing", review(ROW, "| Unaddressed |  |"), "| Unaddressed |", /whole number/],
	["none", review(ROW, "| Unaddressed | none |"), "none |", /whole number/],
	["N/A", review(ROW, "| Unaddressed | N/A |"), "| Unaddressed", /whole number/],
	["~0", review(ROW, "| Unaddressed | ~0 |"), "~0", /whole number/],
	["-1", review(ROW, "| Unaddressed | -1 |"), "-1 |", /whole number/],
	["−0 (a minus sign)", review(ROW, "| Unaddressed | −0 |"), "−0", /whole number/],
	["0.0", review(ROW, "| Unaddressed | 0.0 |"), "0.0", /whole number/],
	["0,5", review(ROW, "| Unaddressed | 0,5 |"), "0,5", /whole number/],
	["0x0", review(ROW, "| Unaddressed | 0x0 |"), "0x0", /whole number/],
	["O (a letter)", review(ROW, "| Unaddressed | O |"), "| O |", /whole number/],
	["a digit of another script", review(ROW, "| Unaddressed | ０ |"), "０", /whole number/],
	["0 (3 open)", review(ROW, "| Unaddressed | 0 (3 open) |"), "3 open", /whole number/],
	[
		"a count that was struck out",
		review(ROW, "| Unaddressed | ~~3~~ 0 |"),
		"~~3~~",
		/whole number/,
	],
	["0 and, elsewhere, 2", review(STATUS, `Unaddressed: 2\n\n${STATUS}`), "Unaddressed: 2", /twice/],
	[
		"0 in one line and 1 in another",
		short("Unaddressed: 0", "Unaddressed: 0\nUnaddressed: 1"),
		"Unaddressed: 1",
		/twice/,
	],
	[
		"a list below its heading",
		short("Unaddressed: 0", "### Unaddressed\n- one"),
		"### Unaddressed",
		/whole number/,
	],
	[
		"it under a label of two things",
		short("Unaddressed: 0", "Unaddressed: 0\n**Unaddressed (critical):** 2"),
		"critical",
		/looks like one/,
	],
	[
		"a row for some of them",
		review(ROW, `${ROW}\n| Unaddressed (low) | 2 |`),
		"(low)",
		/looks like one/,
	],
	[
		"it in no place",
		short("Unaddressed: 0", ""),
		"## Code Review Complete",
		/unaddressed: missing/,
	],
	[
		"it only in prose",
		short("Unaddressed: 0", "There are 0 unaddressed findings."),
		"## Code Review Complete",
		/unaddressed: missing/,
	],
	[
		"it only in a quotation",
		short("Unaddressed: 0", "> Unaddressed: 0"),
		"## Code Review Complete",
		/unaddressed: missing/,
	],
	[
		"it only in code",
		short("Unaddressed: 0", "```\nUnaddressed: 0\n```"),
		"## Code Review Complete",
		/unaddressed: missing/,
	],
	[
		"it only in an indented line",
		short("Unaddressed: 0", "    Unaddressed: 0"),
		"## Code Review Complete",
		/unaddressed: missing/,
	],
	[
		"it where nobody sees it",
		short("Unaddressed: 0", "<!--\nUnaddressed: 0\n-->"),
		"<!--\n",
		/hides text/,
	],
	["a Cyrillic а in its label", review(ROW, "| Unаddressed | 0 |"), "Unаddressed", /looks like/],
	[
		"an accent on its label",
		review(ROW, `${ROW}\n| Unáddressed | 3 |`),
		"Unáddressed",
		/looks like/,
	],
	[
		"a hidden character in its label",
		review(ROW, `${ROW}\n| Un\u200Baddressed | 3 |`),
		"\u200B",
		/looks like/,
	],
	[
		"full-width letters in its label",
		short("Unaddressed: 0", "Unaddressed: 0\nＵnaddressed: 3"),
		"Ｕ",
		/looks like/,
	],
];

const aboutStatus: readonly Refusal[] = [
	[
		"COMPLETE (almost)",
		review(STATUS, "**Review Status:** COMPLETE (almost)"),
		"almost",
		/one of COMPLETE/,
	],
	["COMPLETE?", review(STATUS, "**Review Status:** COMPLETE?"), "COMPLETE?", /one of COMPLETE/],
	[
		"not COMPLETE",
		review(STATUS, "**Review Status:** not COMPLETE"),
		"not COMPLETE",
		/one of COMPLETE/,
	],
	["не COMPLETE", review(STATUS, "**Review Status:** не COMPLETE"), "не", /one of COMPLETE/],
	["a crossed COMPLETE", review(STATUS, "**Review Status:** ❌ COMPLETE"), "❌", /one of COMPLETE/],
	[
		"a doubtful COMPLETE",
		review(STATUS, "**Review Status:** :warning: COMPLETE"),
		":warning:",
		/one of COMPLETE/,
	],
	[
		"a COMPLETE that was struck out",
		review(STATUS, "**Review Status:** ~~COMPLETE~~"),
		"~~",
		/one of COMPLETE/,
	],
	["INCOMPLETE", review(STATUS, "**Review Status:** INCOMPLETE"), "INCOMPLETE", /one of COMPLETE/],
	[
		"COMPLETE/BLOCKED",
		review(STATUS, "**Review Status:** COMPLETE/BLOCKED_ON_DEPENDENCIES"),
		"COMPLETE/",
		/one of COMPLETE/,
	],
	[
		"a choice that was not made",
		review(STATUS, "**Review Status:** [✅ COMPLETE|⏸️ BLOCKED_ON_DEPENDENCIES]"),
		"[✅",
		/one of COMPLETE/,
	],
	[
		"two of them",
		review(STATUS, `${STATUS}\n**Review Status:** IN_PROGRESS`),
		"IN_PROGRESS",
		/twice/,
	],
	[
		"another in the table",
		review("| Scope | MINOR |", "| Status | IN_PROGRESS |"),
		STATUS,
		/twice|one of/,
	],
	[
		"a second line that takes it back",
		review(STATUS, `${STATUS}\nexcept the tests`),
		STATUS,
		/one of COMPLETE/,
	],
	[
		"letters of another script",
		review(STATUS, "**Review Status:** СОMPLETE"),
		"СОM",
		/one of COMPLETE/,
	],
	[
		"a Cyrillic е in its label",
		review(STATUS, `${STATUS}\n**Rеview Status:** IN_PROGRESS`),
		"Rеview",
		/one of COMPLETE|looks like/,
	],
	[
		"it in a sentence",
		review(STATUS, "The Review Status: COMPLETE."),
		"## Code Review",
		/status: missing/,
	],
	[
		"it without a colon",
		review(STATUS, "**Review Status** COMPLETE"),
		"## Code Review",
		/status: missing/,
	],
	["it in a quotation", review(STATUS, `> ${STATUS}`), "## Code Review", /status: missing/],
];

const aboutDeferred: readonly Refusal[] = [
	[
		"bullets",
		short("Unaddressed: 0", "### Findings Deferred\n- Rounding, see #125\n\nUnaddressed: 0"),
		"### Findings Deferred",
		/must be none, a number, or a table/,
	],
	[
		"a sentence",
		short("Unaddressed: 0", "**Deferred:** rounding, see #125\n\nUnaddressed: 0"),
		"**Deferred:**",
		/must be none/,
	],
	[
		"a number that its table does not have",
		review("| Deferred (with tracking) | 1 |", "| Deferred (with tracking) | 2 |"),
		"| Deferred (with",
		/says 2, and the table of them has 1/,
	],
	[
		"none, over a table",
		review("| Deferred (with tracking) | 1 |", "| Deferred (with tracking) | none |"),
		"| Deferred (with",
		/says 0/,
	],
	[
		"an outcome without a table",
		review(sectionOf("Deferred"), ""),
		"DEFERRED",
		/no table says which/,
	],
	[
		"a number without a table",
		short("Unaddressed: 0", "**Deferred:** 2\n\nUnaddressed: 0"),
		"**Deferred:**",
		/says 2/,
	],
	[
		"two tables",
		review("### Summary", `${tableOf("Deferred")}\n### Summary`),
		"| # | Severity | Finding | Tracking Issue",
		/second table/,
	],
	[
		"no column of tracking issues",
		review("| Tracking Issue |", "| Where |"),
		"| Where |",
		/no column/,
	],
	[
		"two columns of tracking issues",
		review("Justification", "Tracking Issue"),
		"Tracking Issue |",
		/two columns/,
	],
	["a cell too many", review("| #125 |", "| a | #125 |"), "#125", /more cells/],
	[
		"an issue of another repository",
		review("| #125 |", "| other/repo#125 |"),
		"repo#125",
		/not what the column/,
	],
	[
		"an issue by an address",
		review("| #125 |", "| https://github.com/other/repo/issues/125 |"),
		"issues/125",
		/not what the column/,
	],
	["two issues", review("| #125 |", "| #125, #126 |"), "#126", /not what the column/],
	["an issue to come", review("| #125 |", "| TBD |"), "TBD", /not what the column/],
	["the issue itself", review("| #125 |", "| #123 |"), "| #123 |", /cannot be tracked/],
	[
		"another number of fixed ones",
		review("| Fixed in PR | 1 |", "| Fixed in PR | 2 |"),
		"| Fixed in",
		/says 2/,
	],
	[
		"fixed ones in bullets",
		review(tableOf("Fixed"), "- add(-0, 0) was not tested\n"),
		"### Findings Fixed",
		/must be none/,
	],
	[
		"a severity that nobody knows",
		review("| Medium |", "| Blocker |"),
		"Blocker",
		/not what the column/,
	],
];

const aboutCriteria: readonly Refusal[] = [
	[
		"an open one",
		review("| 2 | Clarity | ✅ PASS | 0 |", "| 2 | Clarity | ❌ FAIL | 0 |"),
		"FAIL",
		/not what the column/,
	],
	["an unknown one", review("Clarity", "Beauty"), "Beauty", /not what the column/],
	[
		"more findings than there are",
		review("| ✅ FIXED | 1 |", "| ✅ FIXED | 2 |"),
		"| 1 | Blind",
		/not as many/,
	],
	["one twice", review("| 2 | Clarity", "| 2 | Style"), "| 1 | Blind", /twice/],
	[
		"one too few",
		review("| 2 | Clarity | ✅ PASS | 0 |\n", ""),
		"| 1 | Blind",
		/Too small|exactly|expected array/,
	],
	[
		"a count in words",
		review("| 2 | Clarity | ✅ PASS | 0 |", "| 2 | Clarity | ✅ PASS | few |"),
		"few",
		/not what the column/,
	],
];

const aboutFacts: readonly Refusal[] = [
	["a time without a zone", review("10:40:00Z", "10:40:00"), "10:40:00", /a time such as/],
	["a day without a time", review("T10:40:00Z", ""), "| Reviewed", /a time such as/],
	[
		"a day that does not exist",
		review("2026-01-15T10:40:00Z", "2026-02-30 12:00 +01:00"),
		"02-30",
		/a time such as/,
	],
	[
		"a worker's name",
		review("`worker-1768471200-123`", "`codex-root`"),
		"codex-root",
		/worker's id/,
	],
	["two issues", review("| Issue | #123 |", "| Issue | #123, #124 |"), "#124", /a number such as/],
	["issue zero", review("| Issue | #123 |", "| Issue | #0 |"), "#0", /a number such as/],
	[
		"a scope in between",
		review("| Scope | MINOR |", "| Scope | MINOR/MAJOR |"),
		"MINOR/",
		/MINOR or MAJOR/,
	],
	["a yes with a condition", review("| NO |", "| NO, I think |"), "I think", /YES or NO/],
	["turns that are a guess", complete("Turns: 31/100", "Turns: ~31/100"), "~31", /whole number/],
	["turns with letters", complete("Turns: 31/100", "Turns: 3l/100"), "3l", /whole number/],
	[
		"two workers",
		complete("**Issue:** #123", "**Issue:** #123\n**Worker:** worker-1-1"),
		"*Worker: worker-1768471200-123",
		/twice/,
	],
	["a pull request that is to come", complete("#126", "#TBD"), "#TBD", /a number such as/],
	[
		"a link that shows another number",
		complete("#126", "[#126](https://github.com/o/r/pull/127)"),
		"pull/127",
		/a number such as/,
	],
	[
		"a branch of two words",
		complete("`feature/123-add-subtracts`", "feature 123"),
		"feature 123",
		/name of a branch/,
	],
	[
		"tests that do not all pass",
		complete("14 tests passing", "12/14 tests passing"),
		"**Tests:**",
		/a count such as/,
	],
	[
		"two counts of tests",
		complete("- 14 tests passing", "- 14 tests passing\n- 13 tests passing"),
		"**Tests:**",
		/twice/,
	],
	["a coverage above all", complete("96.5%", "196.5%"), "**Tests:**", /coverage/],
	[
		"a placeholder for a number",
		complete("#126", "#[PR_NUMBER]"),
		"[PR_NUMBER]",
		/a number such as/,
	],
	[
		"a placeholder for a text",
		complete("add() adds again, with tests for negative numbers and zero.", "[1-2 sentences]"),
		"**Summary:**",
		/still to be filled in/,
	],
	[
		"a phase that there is not",
		changed(written.progress, "Testing\n", "Thinking\n"),
		"Thinking",
		/one of implementing/,
	],
	[
		"a box that is neither",
		changed(written.progress, "- [x] Correct", "- [~] Correct"),
		"**Progress:**",
		/neither \[x\] nor \[ \]/,
	],
	[
		"a summary said twice",
		complete("**Tests:**", "**Summary:** nothing\n\n**Tests:**"),
		"**Summary:** nothing",
		/twice/,
	],
	[
		"an unclosed fence",
		changed(written.error, "AssertionError", "```\nAssertionError"),
		"```",
		/not closed/,
	],
	[
		"the other title of its kind",
		changed(written.assigned, "**Worker Assigned**", "**Worker Cleaned Up**"),
		"**Worker Cleaned Up**",
		/differ in assigned/,
	],
	[
		"a moment of something else",
		changed(written.cleared, "- **Cleared:**", "- **Started:**"),
		"- **Started:**",
		/no such field/,
	],
];

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

const aboutTags: readonly Refusal[] = [
	["another marker behind it", `${rendered}\n${rendered}`, "<!-- REVIEW:START", /second marker/],
	[
		"another kind inside it",
		review("### Summary", "<!-- WORKER:COMPLETE -->"),
		"WORKER:COMPLETE",
		/second marker/,
	],
	[
		"the title of another kind",
		review("## Code Review Complete", "🤖 **Worker Complete** ✅"),
		"**Worker Complete**",
		/second marker/,
	],
	[
		"its own title twice",
		changed(written.progress, "**Current:**", "🤖 **Worker Update**\n**Current:**"),
		"**Worker Update**",
		/second marker/,
	],
	[
		"no closing tag",
		changed(rendered, "<!-- REVIEW:END -->\n", ""),
		"**Review Status:**",
		/last line must be/,
	],
	[
		"the closing tag of another kind",
		changed(rendered, "<!-- REVIEW:END -->", "<!-- HANDOVER:END -->"),
		"<!-- HANDOVER",
		/last line must be/,
	],
	["text behind its closing tag", `${rendered}and more`, "and more", /last line must be/],
	[
		"a closing tag in its midst",
		review("## Code Review Complete", "<!-- REVIEW:END -->"),
		"<!-- REVIEW:END",
		/hides text/,
	],
];

const tables = Object.entries({
	unaddressed: aboutUnaddressed,
	status: aboutStatus,
	findings: aboutDeferred,
	criteria: aboutCriteria,
	facts: aboutFacts,
	JSON: aboutJson,
	tags: aboutTags,
});

describe.each(tables)("a marker is refused, and the line named, for its %s:", (_, refusals) => {
	test.each(refusals)("%s", (_what, body, at, why) => {
		const parsed = parseMarker(body);
		expect(parsed).toMatchObject({ type: "invalid", why: expect.stringMatching(why) });
		expect(body.split("\n")[(parsed.type === "invalid" ? parsed.line : 0) - 1]).toContain(
			at.trim(),
		);
	});
});

/** The table under the heading that holds a word. */
function tableOf(word: string): string {
	return sectionOf(word).replace(/^### .*\n\n/, "");
}

/** The section of the written review under the heading that holds a word. */
function sectionOf(word: string): string {
	const from = written.review.indexOf(`### Findings ${word}`);
	return written.review.slice(from, written.review.indexOf("###", from + 3));
}
