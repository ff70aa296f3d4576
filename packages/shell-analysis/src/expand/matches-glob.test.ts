import fc from "fast-check";
import { expect, test } from "vitest";
import { globToRegExp } from "./glob-to-reg-exp.ts";
import { globSigns, matchesGlob } from "./matches-glob.ts";

test("a pattern matches what the regular expression for it matches", () => {
	const text = (units: string) => fc.string({ unit: fc.constantFrom(...units), maxLength: 8 });
	fc.assert(
		fc.property(text("ab*?"), text("ab"), (pattern, word) => {
			const expected = globToRegExp(pattern, "whole").test(word);
			expect(matchesGlob(globSigns(pattern), word)).toBe(expected);
		}),
	);
});

test("a pattern of many stars is no trap", () => {
	const start = performance.now();
	expect(matchesGlob(globSigns(`${"*a".repeat(300)}b`), "a".repeat(3000))).toBe(false);
	expect(performance.now() - start).toBeLessThan(2000);
});

test("a bracket expression may match anything", () => {
	expect(matchesGlob(globSigns("a[0-9]c"), "abc")).toBe(true);
});
