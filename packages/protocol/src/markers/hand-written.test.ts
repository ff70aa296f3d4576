import { describe, expect, test } from "vitest";
import { exampleTemplates } from "./examples/example-templates.ts";
import { TEMPLATE_DATA, TEMPLATE_ISSUE } from "./fixtures/template-data.fixture.ts";
import { parseMarker } from "./parse-marker.ts";

const templates = Object.entries(exampleTemplates(TEMPLATE_ISSUE));
const saidBy = new Map(Object.entries(TEMPLATE_DATA));

/** What a hand does to a template without changing what it says. */
const variations: readonly (readonly [string, (template: string) => string])[] = [
	["as it stands", (text) => text],
	["with CRLF, as GitHub's web editor stores it", (text) => text.replaceAll("\n", "\r\n")],
	["with a byte order mark", (text) => `\uFEFF${text}`],
	["behind blank lines", (text) => `\n \n${text}`],
	["with blanks at the ends of lines", (text) => text.replaceAll("\n", " \t\n")],
	["without its last line end", (text) => text.trimEnd()],
	["without blank lines", (text) => text.replace(/\n{2,}/g, "\n")],
	["with every blank line doubled", (text) => text.replaceAll("\n\n", "\n\n\n")],
	["with a blank line below each label", (text) => text.replace(/:\*\*\n/g, ":**\n\n")],
	["without the last rule", (text) => text.replace(/^---\n/gm, "")],
	["with another rule", (text) => text.replace(/^---$/gm, "***")],
	["with a long rule", (text) => text.replace(/^---$/gm, "----------")],
	["with underscores in its last line", (text) => text.replace(/^\*(\w.+)\*$/gm, "_$1_")],
	["with a plain last line", (text) => text.replace(/^\*(\w.+)\*$/gm, "$1")],
	["with the colon behind the bold type", (text) => text.replace(/:\*\*/g, "**:")],
	["with a blank before the colon", (text) => text.replace(/:\*\*/g, " :**")],
	[
		"with labels in capitals",
		(text) => text.replace(/\*\*[^*]+:\*\*/g, (label) => label.toUpperCase()),
	],
	["without emoji", (text) => text.replace(/\p{Extended_Pictographic}\ufe0f?/gu, "")],
	["with other emoji", (text) => text.replaceAll("🤖", "👩‍💻").replaceAll("✅", "🎉")],
	[
		"with a shortcode",
		(text) => text.replaceAll("🤖", ":robot:").replaceAll("✅", ":white_check_mark:"),
	],
	["with other check marks", (text) => text.replace(/(✅) (?=COMPLETE)/g, "✔️ ☑ ✓ ")],
	["with emoji as Windows-1252", (text) => text.replaceAll("🤖", "ðŸ¤–").replaceAll("✅", "âœ…")],
	[
		"with emoji as Latin-1 less controls",
		(text) => text.replaceAll("🤖", "ð¤").replaceAll("✅", "â"),
	],
	["with emoji as replacement characters", (text) => text.replaceAll("🤖", "\uFFFD")],
	["with capital ticks", (text) => text.replaceAll("[x]", "[X]")],
	["with wide boxes", (text) => text.replaceAll("[x]", "[ x ]").replaceAll("[ ]", "[  ]")],
	["with empty boxes", (text) => text.replaceAll("[ ]", "[]")],
	["with ticks for crosses", (text) => text.replaceAll("[x]", "[✓]")],
	["with stars for bullets", (text) => text.replace(/^- /gm, "* ")],
	["with round bullets", (text) => text.replace(/^- /gm, "• ")],
	["with brackets behind numbers", (text) => text.replace(/^(\d)\. /gm, "$1) ")],
	["with bullets for numbers", (text) => text.replace(/^\d\. /gm, "- ")],
	["with em dashes", (text) => text.replaceAll(" - ", " — ")],
	["with en dashes", (text) => text.replaceAll(" - ", " – ")],
	["with two hyphens", (text) => text.replaceAll(" - ", " -- ")],
	["with curly quotes for backticks", (text) => text.replace(/`([^`\n]+)`/g, "‘$1’")],
	["without backticks", (text) => text.replace(/`([^`\n]+)`/g, "$1")],
	["with tables without outer pipes", (text) => text.replace(/^\| (.*) \|$/gm, "$1")],
	["with narrow rules in tables", (text) => text.replace(/-{3,}\|/g, "-|")],
	["with wide rules in tables", (text) => text.replace(/-{3,}\|/g, `${"-".repeat(40)}|`)],
	["with aligned columns", (text) => text.replace(/\|-{3,}/g, "|:--:")],
	[
		"with padded cells",
		(text) => text.replace(/^\|.*\|$/gm, (row) => row.replaceAll(" | ", "   |   ")),
	],
	[
		"with bold properties",
		(text) => text.replace(/^\| ([A-Z][\w -]*) \| (?=[^|]*\|$)/gm, "| **$1** | "),
	],
	["with bold values", (text) => text.replace(/(COMPLETE|\b12\/100|Testing)$/gm, "**$1**")],
	[
		"with a bold label and value",
		(text) => text.replace(/^\*\*(\w[\w ]*:)\*\* ([\w#/][\w /#]*)$/gm, "**$1 $2**"),
	],
	[
		"with the value on the next line",
		(text) => text.replace(/^(\*\*[\w ]+:\*\*) (?=\S)/gm, "$1\n"),
	],
	["with headings for labels", (text) => text.replace(/^\*\*([\w /]+):\*\*$/gm, "### $1")],
	["with labels in a list", (text) => text.replace(/^\*\*(\w[\w ]*):\*\* /gm, "- **$1:** ")],
	[
		"with a sign before each label",
		(text) => text.replace(/^\*\*(\w[\w ]*):\*\* /gm, "✅ **$1:** "),
	],
	[
		"with an offset in its times",
		(text) => text.replace(/T1(\d):(\d\d):00Z(?!")/g, "T2$1:$2:00+10:00"),
	],
	["with times as people write them", (text) => text.replace(/T(\d\d:\d\d):00Z(?!")/g, " $1 UTC")],
];

describe("a comment written by hand from a template", () => {
	test.each(variations)("says the same %s", (_, vary) => {
		for (const [name, template] of templates) {
			const marker = saidBy.get(name);
			expect({ name, parsed: parseMarker(vary(template)) }).toEqual({
				name,
				parsed: { type: "marker", marker },
			});
		}
	});

	test.each(variations.slice(1))("is changed in at least one template %s", (_, vary) => {
		expect(templates.some(([, template]) => vary(template) !== template)).toBe(true);
	});
});
