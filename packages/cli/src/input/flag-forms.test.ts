import { describe, expect, test } from "vitest";
import {
	checklistItem,
	entry,
	number,
	reference,
	referenceOrNone,
	text,
	yesNo,
} from "./flag-forms.ts";

const pair = entry([
	{ key: "finding", form: text },
	{ key: "tracking_issue", form: referenceOrNone },
	{ key: "severity", form: text, optional: true },
]);

describe("a flag", () => {
	test.each([
		[text, "as it is => here", "as it is => here"],
		[number, "12", 12],
		[number, "87.5", 87.5],
		[number, "-1", -1],
		[reference, "#124", 124],
		[reference, "124", 124],
		[referenceOrNone, "none", null],
		[yesNo, "yes", true],
		[yesNo, "false", false],
		[checklistItem(true), "fix it", { item: "fix it", done: true }],
		[pair, "slow => #9", { finding: "slow", tracking_issue: 9 }],
		[pair, "slow  =>  none  =>  low", { finding: "slow", tracking_issue: null, severity: "low" }],
		[pair, "a=>b => 9", { finding: "a=>b", tracking_issue: 9 }],
	])("%# reads %j", (form, said, value) => {
		expect(form.read(said)).toEqual({ ok: true, value });
	});

	test.each([
		[number, "many", "must be a number"],
		[number, "1e3", "must be a number"],
		[number, "", "must be a number"],
		[number, " 1", "must be a number"],
		[reference, "0", "must be a number such as 124"],
		[reference, "https://github.com/a/b/pull/1", "must be a number such as 124"],
		[yesNo, "maybe", "must be yes or no"],
		[pair, "slow", 'must be written "finding => tracking_issue[ => severity]"'],
		[pair, "x => y => 9 => low", 'must be written "finding => tracking_issue[ => severity]"'],
		[pair, "slow => soon", "has the part tracking_issue, which must be a number such as 124"],
	])("%# refuses %j", (form, said, why) => {
		expect(form.read(said)).toEqual({ ok: false, why });
	});
});
