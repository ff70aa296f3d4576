import { expect, test } from "vitest";
import { closingIssues } from "./closing-issues.ts";

test.each([
	["Closes #123", [123]],
	["closes: #7 and fixes #8, Resolved #7", [7, 8]],
	["## Summary\n\nCLOSE #5\n", [5]],
	["see #5", []],
	["discloses #5", []],
	["Closes #0", []],
	["Closes acme/widget#5", []],
	["", []],
])("%j closes %j", (text, issues) => {
	expect(closingIssues(text)).toEqual(issues);
});
