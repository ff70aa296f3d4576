import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileText } from "../fixtures/hostile-text.fixture.ts";
import { markdownCell, markdownCode, markdownLine, markdownText } from "./markdown-text.ts";
import { plainText } from "./plain-text.ts";

describe("free text in a comment", () => {
	test.each([
		[
			"stays what it is",
			"add() subtracts.\n\nSee (1) and 'x'.",
			"add() subtracts.\n\nSee (1) and 'x'.",
		],
		["has line ends of one kind", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
		["begins no list", "- a\n+ b\n1. c\n2) d", "\\- a\n\\+ b\n1\\. c\n2\\) d"],
		["begins no heading, quotation or table", "# a\n> b\n| c", "\\# a\n\\> b\n\\| c"],
		["begins no code and no rule", "```\n~~~\n---\n===", "\\```\n\\~~~\n\\---\n\\==="],
		["is never bold", "**Status:** x", "\\*\\*Status:\\*\\* x"],
		["is not bold through a hidden character", "*\0*Status:*\0* x", "\\*\\*Status:\\*\\* x"],
		["holds no HTML comment", "a <!-- b --> c", "a &lt;!-- b --&gt; c"],
		["holds no half of a character", "a\uD800b", "a\uFFFDb"],
		["holds nothing that reorders it", "a\u202Eb\u2066c", "abc"],
		["holds no tag characters", "a\u{E0041}b", "ab"],
		["keeps its tabs", "a\tb", "a\tb"],
	])("%s", (_, text, markdown) => {
		expect(markdownText(text)).toBe(markdown);
	});

	test("reads as it was written, whatever it holds", () =>
		fc.assert(
			fc.property(hostileText, (text) => {
				const once = plainText(markdownText(text));
				expect(plainText(markdownText(once))).toBe(once);
			}),
		));

	test("is one line in a list and in a table, without a pipe that parts cells", () =>
		fc.assert(
			fc.property(hostileText, (text) => {
				for (const line of [markdownLine(text), markdownCell(text), markdownCode(text)]) {
					expect(line).not.toMatch(/[\n\r\u2028\u2029]|<!--|-->/);
				}
				expect(markdownCell(text)).not.toMatch(/(?<!\\)\|/);
			}),
		));
});
