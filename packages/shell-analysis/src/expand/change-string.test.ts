// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";
import { globToRegExp } from "./glob-to-reg-exp.ts";

test.each([
	["x=a.b.c", "${x#*.}", "b.c"],
	["x=a.b.c", "${x##*.}", "c"],
	["x=a.b.c", "${x%.*}", "a.b"],
	["x=a.b.c", "${x%%.*}", "a"],
	["x=aba", "${x/a/z}", "zba"],
	["x=aba", "${x//a/z}", "zbz"],
	["x=aba", "${x/#a/z}", "zba"],
	["x=aba", "${x/%a/z}", "abz"],
	["x=ab", "${x^}", "Ab"],
	["x=ab", "${x^^}", "AB"],
	["x=AB", "${x,}", "aB"],
	["x=AB", "${x,,}", "ab"],
	["x=abc", "${x:1}", "bc"],
	["x=abc", "${x:0:2}", "ab"],
	["x=abc", "${x: -1}", "c"],
	["x=abc", "${#x}", "3"],
	["x=abc", "${x:+y}", "y"],
	["x=", "${x:-y}", "y"],
	["x=", "${x-y}", ""],
])("%s; %s is %j", (assignment, expansion, value) => {
	const verdict = analyzeCommand(`${assignment}; gh pr create --title "${expansion}"`);
	expect(verdict).toMatchObject({ creation: { title: value } });
});

test.each([
	["a*c", "abbc", true],
	["a?c", "abc", true],
	["a?c", "ac", false],
	["[ab]", "b", true],
	["[!ab]", "b", false],
	["[z-a]", "z", true],
	["a.c", "abc", false],
	["\\*", "*", true],
	["(a", "(a", true],
])("the pattern %s on %s: %s", (pattern, text, matches) => {
	expect(globToRegExp(pattern, "whole").test(text)).toBe(matches);
});
