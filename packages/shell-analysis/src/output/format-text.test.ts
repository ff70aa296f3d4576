import { expect, test } from "vitest";
import { literal, literalOf } from "../text/literal.ts";
import { createUnknowns } from "../text/unknowns.ts";
import { formatText } from "./format-text.ts";

test.each([
	["%s %s", ["a", "b"], "a b"],
	["%s\\n", ["a", "b"], "a\nb\n"],
	["%%%s", ["a"], "%a"],
	["\\x67\\150", [], "gh"],
	["%b", ["\\x67h"], "gh"],
	["%.2s", ["ghx"], "gh"],
	["%3s", ["a"], "  a"],
	["%c", ["gh"], "g"],
	["%d", ["7"], "7"],
	["%s-%s ", ["a"], "a- "],
	["plain", ["ignored"], "plain"],
	["", ["x"], ""],
])("printf %s with %j", (format, values, printed) => {
	expect(literalOf(formatText(format, values.map(literal), createUnknowns()))).toBe(printed);
});
