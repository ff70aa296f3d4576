import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFields } from "./parse-fields.ts";

describe("a file of fields", () => {
	test.each<[string, string, object]>([
		[
			"JSON",
			'{"a": 1, "b": [true, null, "x"], "c": {"d": "e"}}',
			{ a: 1, b: [true, null, "x"], c: { d: "e" } },
		],
		[
			"YAML",
			"a: 1\nb: [yes, text]\nc:\n  d: |\n    two\n    lines\n",
			{ a: 1, b: ["yes", "text"], c: { d: "two\nlines\n" } },
		],
		["a byte order mark", "\uFEFFa: 1", { a: 1 }],
		["Windows line ends", "a: 1\r\nb: 2\r\n", { a: 1, b: 2 }],
		["an anchor that nobody uses", "a: &x 1", { a: 1 }],
		["no merging", "<<: { a: 1 }", { "<<": { a: 1 } }],
	])("is read: %s", (_, text, fields) => {
		expect(parseFields(text)).toEqual({ ok: true, fields });
	});

	test.each<[string, string, RegExp]>([
		["nothing", "", /not one mapping/],
		["a list", "[1]", /not one mapping/],
		["a text", "COMPLETE", /not one mapping/],
		["JSON that ends early", '{"a": 1', /^line 1: /],
		["a key twice", "a: 1\nb: 2\na: 3", /^line 3: .*unique/],
		["a key twice in JSON", '{"a": 1,\n"a": 2}', /^line 2: .*unique/],
		["a tag of its own", "a: !secret 1", /^line 1: .*!secret/],
		["a tag that makes bytes", "a: !!binary aGk=", /^line 1: .*binary/],
		["an alias", "a: &x 1\nb: *x", /alias/],
		["an alias bomb", bomb(), /alias/],
		["two documents", "a: 1\n---\nb: 2", /documents/],
		["a key that is no text", "? [1]\n: 2", /^line 1: /],
		["a tab for an indent", "a:\n\tb: 1", /^line 2: /],
		["a text that is never closed", 'a: "x', /^line 1: /],
	])("is refused: %s", (_, text, why) => {
		expect(parseFields(text)).toEqual({ ok: false, why: expect.stringMatching(why) });
	});

	test("is refused in one short line, whatever it holds", () => {
		const read = parseFields(`a: !${"x".repeat(5_000)}\u202e 1`);
		expect(read).toEqual({ ok: false, why: expect.stringMatching(/^[^\p{C}]{1,220}$/u) });
	});

	test.each([
		["lists", "[".repeat(60_000)],
		["mappings", "{a: ".repeat(30_000)],
		["entries", "- ".repeat(60_000)],
	])("that nests %s without end is refused and not a crash", (_, text) => {
		expect(parseFields(text).ok).toBe(false);
	});

	test("keeps a key that objects have anyway", () => {
		const read = parseFields('{"__proto__": {"polluted": 1}, "constructor": 2}');
		expect(read.ok && Object.keys(read.fields)).toEqual(["__proto__", "constructor"]);
		expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
	});

	test("of JSON is what JSON.parse says", () =>
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
				const json = JSON.stringify(fields);
				expect(parseFields(json)).toEqual({ ok: true, fields: JSON.parse(json) });
			}),
		));

	test("never throws", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(typeof parseFields(text).ok).toBe("boolean");
			}),
		));
});

function bomb(): string {
	const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
	for (let at = 1; at < 20; at += 1) {
		const all = Array(10)
			.fill(`*a${at - 1}`)
			.join(", ");
		lines.push(`a${at}: &a${at} [${all}]`);
	}
	return lines.join("\n");
}
