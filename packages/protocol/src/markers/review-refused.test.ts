import { describe } from "vitest";
import { type Refusal, testRefusals } from "./fixtures/refusal.fixture.ts";
import { review, STATUS, short } from "./kinds/by-hand/written-review.fixture.ts";

const ROW = "| Unaddressed | 0 |";

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

describe("a review is refused when it says of what is unaddressed", () =>
	testRefusals(aboutUnaddressed));
describe("a review is refused when it says of its status", () => testRefusals(aboutStatus));
