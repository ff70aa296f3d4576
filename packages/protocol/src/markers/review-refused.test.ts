import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleTemplates } from "./examples/example-templates.ts";
import { hostileText } from "./fixtures/hostile-text.fixture.ts";
import { changed, type Refusal, testRefusals } from "./fixtures/refusal.fixture.ts";
import { parseMarker } from "./parse-marker.ts";

const written = exampleTemplates(123);
const STATUS = "**Review Status:** ✅ COMPLETE";
const ROW = "| Unaddressed | 0 |";
const review = (from: string, to: string) => changed(written.review, from, to);
const short = (from: string, to: string) => changed(written.shortReview, from, to);

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
		"There are 0",
		/"unaddressed" stands here in a form/,
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
	[
		"it in a table that is none of properties",
		short(
			"Unaddressed: 0",
			"Unaddressed: 0\n\n| Severity | Open |\n|---|---|\n| Unaddressed | 7 |",
		),
		"| Severity | Open |",
		/begins with the row/,
	],
	[
		"it in a table without a header",
		short("Unaddressed: 0", "Unaddressed: 0\n\n| Unaddressed | 7 |\n|---|---|"),
		"| Unaddressed | 7 |",
		/begins with the row/,
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
		"The Review Status",
		/"review status" stands here in a form/,
	],
	[
		"it without a colon",
		review(STATUS, "**Review Status** COMPLETE"),
		"**Review Status** COMPLETE",
		/"review status" stands here in a form/,
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
		/as many as/,
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

describe("a review is refused when it says of what is unaddressed", () =>
	testRefusals(aboutUnaddressed));
describe("a review is refused when it says of its status", () => testRefusals(aboutStatus));
describe("a review is refused when it has findings with", () => testRefusals(aboutDeferred));
describe("a review is refused when it has a criterion like", () => testRefusals(aboutCriteria));

/** The table under the heading that holds a word. */
function tableOf(word: string): string {
	return sectionOf(word).replace(/^### .*\n\n/, "");
}

/** The section of the written review under the heading that holds a word. */
function sectionOf(word: string): string {
	const from = written.review.indexOf(`### Findings ${word}`);
	return written.review.slice(from, written.review.indexOf("###", from + 3));
}

describe("a review that is written by hand", () => {
	const value = fc
		.array(fc.constantFrom(..."0123 .,/?~-+()of✅*`_#eEx\u0660"), { minLength: 1, maxLength: 6 })
		.map((characters) => characters.join(""));

	test("has so many unaddressed as its digits say, or is refused", () =>
		fc.assert(
			fc.property(value, (text) => {
				const parsed = parseMarker(short("Unaddressed: 0", `Unaddressed: ${text}`));
				if (parsed.type !== "marker") return;
				const digits = text.replace(/[^0-9./?~+()ofeEx#\u0660,-]/g, "").replace(/\.$/, "");
				expect(digits).toMatch(/^\d+$/);
				expect(parsed.marker).toMatchObject({ data: { unaddressed: Number(digits) } });
			}),
			{ numRuns: 2_000 },
		));

	test("is complete only where it says so and nothing else", () =>
		fc.assert(
			fc.property(hostileText, fc.boolean(), (hostile, isBefore) => {
				const text = hostile.replace(/[\r\n]+/g, " ");
				const status = isBefore ? `${text} COMPLETE` : `COMPLETE ${text}`;
				const parsed = parseMarker(changed(written.shortReview, "✅ COMPLETE", status));
				if (parsed.type === "marker") expect(text).not.toMatch(/[\p{L}\p{N}<>|?]/u);
			}),
		));
});
