// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { expandBraces } from "./expand-braces.ts";

test.each([
	["a", ["a"]],
	["{a,b}", ["a", "b"]],
	["x{a,b}y", ["xay", "xby"]],
	["{a,{b,c}}", ["a", "b", "c"]],
	["{a,b}{c,d}", ["ac", "ad", "bc", "bd"]],
	["{1..3}", ["1", "2", "3"]],
	["{3..1}", ["3", "2", "1"]],
	["{a..e..2}", ["a", "c", "e"]],
	["{a}", ["{a}"]],
	["{}", ["{}"]],
	["'{a,b}'", ["'{a,b}'"]],
	["${a,b}", ["${a,b}"]],
	["{'a,b',c}", ["'a,b'", "c"]],
	["{a,b", ["{a,b"]],
])("expands %s", (source, words) => {
	expect(expandBraces(source)).toEqual(words);
});

test("gives up on more than 256 words", () => {
	expect(expandBraces("{a,b}".repeat(9))).toBeUndefined();
});
