import { describe } from "vitest";
import { exampleTemplates } from "./examples/example-templates.ts";
import { type Refusal, testRefusals } from "./fixtures/refusal.fixture.ts";
import { review, short } from "./kinds/by-hand/written-review.fixture.ts";

const written = exampleTemplates(123);

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
