import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingReferences } from "../closing/closing-references.ts";
import { harmlessLine, harmlessMarkdown } from "./harmless-markdown.ts";

describe("free text in Markdown", () => {
	test.each([
		["keeps its form", "See #12, *this*, [that](https://x.org) & `code`.\n\nTwo."],
		["keeps code that looks like a mention or a tag", "`@types/node` and ``a ` <b>``"],
		["keeps an address", "Fixed as in https://github.com/a/b/issues/9"],
		["keeps a link to an issue", "As in [the other one](https://github.com/a/b/issues/9)"],
		["keeps mail addresses", "a@example.com, git@github.com:a/b"],
		["keeps arithmetic", "2 < 3"],
		["keeps however many blanks between words", `a${" ".repeat(60_000)}b`],
	])("%s", (_, text) => {
		expect(harmlessMarkdown(text)).toBe(text.replaceAll("<", text.includes("`") ? "<" : "&lt;"));
	});

	test.each([
		["thanks @bob!", "thanks `@bob`!"],
		["@acme/team, @types/node.", "`@acme/team`, `@types/node`."],
		["\\@bob and (@bob)", "`@bob` and (`@bob`)"],
		["\\\\@bob", "\\\\ `@bob`"],
		["@bob`x`", "`@bob` `x`"],
		["@bob@ann", "`@bob@ann`"],
		["fixes #9@bob", "fixes `#9@bob`"],
		["fixes #9\\@bob", "fixes `#9\\@bob`"],
		["éfixes #9", "éfixes `#9`"],
		["Fixes #9", "Fixes `#9`"],
		["this FIXES: **#9**, see #9", "this FIXES: **`#9`**, see #9"],
		["closes\n#9", "closes\n`#9`"],
		["closes GH-9", "closes `GH-9`"],
		["resolves a/b#9.", "resolves `a/b#9`."],
		["fix https://github.com/a/b/issues/9#x", "fix `https://github.com/a/b/issues/9`#x"],
		["fix [it](https://github.com/a/b/issues/9)", "fix \\[it](https://github.com/a/b/issues/9)"],
		[
			"fix [gh-9](https://github.com/a/b/issues/9)",
			"fix \\[`gh-9`](https://github.com/a/b/issues/9)",
		],
		["https://a.org/x`y @bob`", "https://a.org/x `y @bob`"],
		["https://a.org/@bob/x.", "https://a.org/ `@bob/x`."],
		["https://a.org/fix #9", "https://a.org/fix `#9`"],
		["https:///@bob", "https:/// `@bob`"],
		["a@b.org@bob", "a@b.org`@bob`"],
		["a | b\n:-- | --", "a | b\n\\:-- | --"],
		["_a_@bob", "_a_`@bob`"],
		["fix \\#9", "fix `#9`"],
		["fix &#35;9", "fix &`#35`;9"],
		["fix &num;9 &lt; &copy;", "fix \\&num;9 &lt; \\&copy;"],
		["fix <b>#9</b>", "fix &lt;b>#9&lt;/b>"],
		["`fixes #9`", "\\`fixes `#9`\\`"],
		["`fixes #9\\`", "\\`fixes `#9`\\\\\\`"],
		["closes a/fix#9", "closes `a/fix#9`"],
		["@fixes_gh-9", "`@fixes_gh-9`"],
		["`<!-- x -->`", "\\`&lt;!-- x --&gt;\\`"],
		["<!-- hidden -->", "&lt;!-- hidden --&gt;"],
		["\\<!-- hidden", "&lt;!-- hidden"],
		["a ` b", "a \\` b"],
		["```js\ncode\n```", "\\`\\`\\`js\ncode\n\\`\\`\\`"],
		["## Code Review", "\\## Code Review"],
		["Title\n---\nTitle\n===", "Title\n\\---\nTitle\n\\==="],
		["* * *\n> quote\n| a |\n~~~", "\\* * *\n\\> quote\n\\| a |\n\\~~~"],
		["- [x] done\n1. one\n+ two", "\\- [x] done\n1\\. one\n\\+ two"],
		["[x] done\n[a]: http://x.org\n[Change 1]", "\\[x] done\n\\[a]: http://x.org\n\\[Change 1]"],
		["    indented\n\tcode", "indented\ncode"],
		["a\r\nb\u2028c\0d\u202ee\ud800", "a\nb\nc de\ufffd"],
		["a\n\n\n\nb", "a\n\nb"],
	])("%j becomes %j", (text, harmless) => {
		expect(harmlessMarkdown(text)).toBe(harmless);
		expect(harmlessMarkdown(harmless)).toBe(harmless);
	});

	test("is one line in a list", () => {
		expect(harmlessLine(" a\n\n## b\tc ")).toBe("a ## b c");
		expect(harmlessLine("[x] a")).toBe("\\[x] a");
	});
});

const texts = fc.oneof(
	fc.string({ unit: "binary", maxLength: 80 }),
	fc
		.array(
			fc.oneof(
				fc.constantFrom(
					"fixes",
					"Close",
					"#9",
					"a/b#9",
					"gh-9",
					"https://github.com/a/b/issues/9",
					"a/fix#9",
				),
				fc.constantFrom(" ", "\n", ":", "*", "_", "-", "\\", "`", "``", "&", "#35;", "num;", "\0"),
				fc.constantFrom(
					"<",
					">",
					"<b>",
					"<!--",
					"-->",
					"[",
					"](x)",
					"](https://github.com/a/b/issues/9)",
					"https://a.org/",
					"@bob",
					"@",
					"/",
					"#",
					"##",
				),
				fc.constantFrom("---", "- [x] ", "1. ", "|", "a", "7", "é"),
			),
			{ maxLength: 14 },
		)
		.map((parts) => parts.join("")),
);

function outsideCode(markdown: string): string {
	return markdown.replace(
		/(\\[!-/:-@[-`{-~])|(`+)(?!`)([^\n]*?[^`\n])\2(?!`)/g,
		(all, escaped: string | undefined) => (escaped === undefined ? "\ue000" : all),
	);
}

// What a renderer shows outside of code: escapes and entities are resolved.
function shown(markdown: string): string {
	return outsideCode(markdown)
		.replace(/&lt;/g, "<")
		.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

describe("any free text in Markdown", () => {
	const always = (says: (text: string, harmless: string) => void) =>
		fc.assert(
			fc.property(texts, (text) => says(text, harmlessMarkdown(text))),
			{ numRuns: 2_000 },
		);

	test("closes nothing, as written and as shown", () =>
		always((_, harmless) => {
			expect(closingReferences(harmless)).toEqual([]);
			expect(shown(harmless)).not.toMatch(
				/(?<![a-z0-9])(?:close|fixes)[\s:*_]*(?:#|(?<=[\s:*_])(?:a\/b#|gh-))\d/i,
			);
		}));

	test("mentions nobody", () =>
		always((_, harmless) => {
			expect(shown(harmless)).not.toMatch(/(?:(?<![a-z0-9])|(?<=@[\w.-]+))@[a-z0-9]/i);
		}));

	test("holds no HTML comment, or tag", () =>
		always((_, harmless) => {
			expect(harmless).not.toContain("<!--");
			expect(harmless).not.toContain("-->");
			expect(outsideCode(harmless)).not.toContain("<");
		}));

	test("begins no block", () =>
		always((_, harmless) => {
			for (const line of harmless.split("\n")) {
				expect(line).not.toMatch(/^\s*(?:#{1,6}(\s|$)|>|\||[-+*](\s|$)|~{3}|[-=]+$|\d+[.)](\s|$))/);
				expect(line).not.toMatch(/^`{3,}[^`]*$/);
				expect(line).not.toMatch(/^\s|\s$|[\r\0\u202e]/);
			}
		}));

	test("stays as it is the second time", () =>
		always((_, harmless) => {
			expect(harmlessMarkdown(harmless)).toBe(harmless);
		}));

	test("stays as it is the second time on one line", () =>
		always((text) => {
			const line = harmlessLine(text);
			expect(line).not.toContain("\n");
			expect(harmlessLine(line)).toBe(line);
		}));
});
