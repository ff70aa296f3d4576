import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainLine } from "./plain-line.ts";

test.each([
	["two\r\n\tlines", "two lines"],
	["\u001b[2Jcleared", "[2Jcleared"],
	["\u202Eright to left", "right to left"],
	["tag\u{E0041}s", "tag s"],
	["  ", ""],
	["twenty-one characters", "twenty-one characte…"],
	[`${" ".repeat(90)}x`, "…"],
	["nineteen characters😀", "nineteen characters…"],
])("%j is shown as %j", (text, line) => {
	expect(plainLine(text, 20)).toBe(line);
});

test("is one well-formed line within its length, whatever the text", () =>
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
			const line = plainLine(text, 20);
			return line.length <= 20 && line.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(line);
		}),
	));
