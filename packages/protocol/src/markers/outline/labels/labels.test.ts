import { describe, expect, test } from "vitest";
import { imitationsOf } from "./imitations-of.ts";
import { normalizeLabel } from "./normalize-label.ts";

test.each([
	["Turns Used", "turns used"],
	["  Turns_Used: ", "turns used"],
	["**Security-Sensitive**", "security sensitive"],
	["Security–Sensitive", "security sensitive"],
	["✅ Review Status", "review status"],
	["âœ… Review Status", "review status"],
	["`Head`", "head"],
	["Error/Issue", "error/issue"],
	["", ""],
])("the label %j is compared as %j", (label, normalized) => {
	expect(normalizeLabel(label)).toBe(normalized);
});

describe("a label that looks like one of ours", () => {
	const imitated = imitationsOf(["unaddressed", "issue", "turns used"]);

	test.each([
		["unаddressed", "unaddressed"],
		["unáddressed", "unaddressed"],
		["una\u0308ddressed", "unaddressed"],
		["un\u200Baddressed", "unaddressed"],
		["ｕｎａｄｄｒｅｓｓｅｄ", "unaddressed"],
		["𝐮𝐧𝐚𝐝𝐝𝐫𝐞𝐬𝐬𝐞𝐝", "unaddressed"],
		["lssue", "issue"],
		["1ssue", "issue"],
		["tums used", "turns used"],
		["turnѕ uѕed", "turns used"],
	])("is found out: %j", (label, known) => {
		expect(imitated(label)).toBe(known);
	});

	test.each(["unaddressed", "issue", "issues", "adressed", "задача", "résumé", "summary", ""])(
		"is not %j",
		(label) => {
			expect(imitated(label)).toBeUndefined();
		},
	);
});
