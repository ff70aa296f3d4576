import { describe } from "vitest";
import { type Refusal, testRefusals } from "../../fixtures/refusal.fixture.ts";
import { review, STATUS, short, UNADDRESSED, withText } from "./written-review.fixture.ts";

const FORM = /stands here in a form that is not read/;
const FIXED = "### Findings Fixed in This PR";

const aboutFindings: readonly Refusal[] = [
	[
		"a table of others",
		withText("### Open\n\n| # | Severity | Finding |\n|---|---|---|\n| 1 | High | SQL injection |"),
		"| # | Severity",
		/neither fixed nor deferred/,
	],
	[
		"one without a rule",
		withText("| Finding | Severity |\n| SQL injection | High |"),
		"| Finding",
		/neither fixed nor deferred/,
	],
	[
		"one behind a bullet",
		withText("- | Finding | Severity |\n  |---|---|\n  | SQL injection | High |"),
		"- | Finding",
		/neither fixed nor deferred/,
	],
	[
		"look-alike letters in the name of its column",
		withText("| Findіng | Severity |\n|---|---|\n| SQL injection | High |"),
		"| Findіng",
		/neither fixed nor deferred/,
	],
	[
		"one of two columns",
		withText("| Finding | Count |\n|---|---|\n| SQL injection | 1 |"),
		"| Finding",
		/neither fixed nor deferred/,
	],
	[
		"one in HTML",
		withText("<table>\n<tr><th>Finding</th></tr>\n</table>"),
		"<table>",
		/not as HTML/,
	],
	[
		"others by their severity",
		withText("### Issues\n\n| Severity | Issue |\n|---|---|\n| High | SQL injection |"),
		"| Severity",
		/neither fixed nor deferred/,
	],
	[
		"bullets below the count of unaddressed ones",
		short(UNADDRESSED, "### Unaddressed: 0\n\n- SQL injection"),
		"### Unaddressed",
		/what follows/,
	],
	[
		"another number below that count",
		short(UNADDRESSED, `${UNADDRESSED}\n\n3`),
		UNADDRESSED,
		/what follows/,
	],
	[
		"a table below that count",
		short(UNADDRESSED, `### ${UNADDRESSED}\n\n| Where | What |\n|---|---|\n| a.ts | SQL |`),
		"| Where",
		/a table of what may be/,
	],
	[
		"a heading that denies that they are fixed",
		review(FIXED, "### Findings Not Fixed"),
		"### Findings Not",
		/not clear/,
	],
	["a heading of another kind", review(FIXED, "### Findings Open"), "| # |", /not clear/],
	[
		"a heading that makes them future ones",
		review(FIXED, "### To be fixed"),
		"### To be",
		/not clear/,
	],
	[
		"no resolution",
		review("The test covers both zeros", "-"),
		"add(-0, 0)",
		/without a resolution/,
	],
	[
		"a table of both kinds",
		review("Finding | Resolution |", "Finding | Resolution | Tracking Issue |"),
		"Tracking Issue |",
		/fixed and deferred|second table/,
	],
	[
		"nothing but a sign in their number",
		withText("**Deferred:** 🔟"),
		"🔟",
		/must be none, a number/,
	],
	["a number hidden in a sign", withText("**Deferred:** 🔟 0"), "🔟", /must be none, a number/],
	[
		"a row of signs",
		withText("### Deferred\n\n| Finding | Tracking issue |\n|---|---|\n| 🔴 | 🔟 |"),
		"| 🔴",
		/./,
	],
	["a cross before PASS", review("✅ PASS | 0 |", "❌ PASS | 0 |"), "❌", /not what the column/],
	["a sign in a criterion's count", review("✅ PASS | 0 |", "✅ PASS | 🔟 0 |"), "🔟", /not what/],
	["a sign before a tracking issue", review("| #125 |", "| ð¹125 |"), "ð¹", /not what/],
];

describe("a review by hand is refused when its findings have", () => testRefusals(aboutFindings));

const aboutSeeing: readonly Refusal[] = [
	["is struck out", withText(`~~${UNADDRESSED}~~`), "~~", FORM],
	[
		"is struck out over lines",
		short(UNADDRESSED, `~~no\n${UNADDRESSED}\n**Note:** no~~`),
		UNADDRESSED,
		/struck out/,
	],
	[
		"is struck out by HTML",
		short(UNADDRESSED, `<del>\n\n${UNADDRESSED}\n\n</del>`),
		"<del>",
		/HTML/,
	],
	[
		"stands in a tag",
		short(UNADDRESSED, `<a title="\n${UNADDRESSED}\n**Note:** ">a</a>`),
		UNADDRESSED,
		/struck out or hidden/,
	],
	[
		"stands in the title of a link",
		short(UNADDRESSED, `[a]: /b "\n${UNADDRESSED}\n**Note:** "`),
		UNADDRESSED,
		/hidden/,
	],
	["stands in an instruction", short(UNADDRESSED, `<?\n${UNADDRESSED}\n?>`), "<?", /HTML/],
	["is hidden", short(UNADDRESSED, `<div hidden>\n\n${UNADDRESSED}\n\n</div>`), "<div", /HTML/],
	["goes on a quotation", short(UNADDRESSED, `> no\n${UNADDRESSED}`), UNADDRESSED, FORM],
	[
		"has a fence in HTML above it",
		withText("<div>\n```\n</div>\n\nUnaddressed: 3\n\n```"),
		"```",
		/inside HTML/,
	],
	[
		"has a fence behind a bullet above it",
		withText("- ```\n  x\n  ```\n\nUnaddressed: 3\n\n  ```\n  y\n  ```"),
		"- ```",
		/a line of its own/,
	],
	[
		"has a fence above it that ends with its list",
		withText("- a\n  ```\nUnaddressed: 3\n  ```"),
		"Unaddressed: 3",
		/indented as it is/,
	],
];

const aboutSigns: readonly Refusal[] = [
	["below it", short(STATUS, `${STATUS}\n\n❌ not really`), STATUS, /a sign below/],
	["before its label", short(STATUS, `❌ ${STATUS}`), "❌", /a sign beside/],
	[
		"in the row of a table",
		short(STATUS, "| Property | Value |\n|---|---|\n| ❌ Review Status | COMPLETE |"),
		"❌",
		/a sign beside/,
	],
	[
		"before the label of the count",
		review("| Unaddressed | 0 |", "| 🔟 Unaddressed | 0 |"),
		"🔟",
		/a sign beside/,
	],
];

describe("a review by hand is refused when a sign that says no stands", () =>
	testRefusals(aboutSigns));
describe("a review by hand is refused when what it says", () => testRefusals(aboutSeeing));
