import { expect, test } from "vitest";
import { tomlValue } from "./toml-value.ts";

test.each([
	["plain", '"plain"'],
	['say "hi" \\ there', '"say \\"hi\\" \\\\ there"'],
	["a\nb\tc\rd", '"a\\nb\\tc\\rd"'],
	["\u0000\u001f\u007f\u0085", '"\\u0000\\u001f\\u007f\\u0085"'],
	["grüße 😀", '"grüße 😀"'],
	["\ud800", '"\ufffd"'],
	[30, "30"],
	[true, "true"],
	[["a", 1], '["a",1]'],
	[
		{ matcher: "*", gone: undefined, hooks: [{ type: "x" }] },
		'{"matcher"="*","hooks"=[{"type"="x"}]}',
	],
	[{ "/a b.toml:stop:0:0": {} }, '{"/a b.toml:stop:0:0"={}}'],
	[[], "[]"],
])("%j is written as %s", (value, toml) => {
	expect(tomlValue(value)).toBe(toml);
});
