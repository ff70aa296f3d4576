import { describe, expect, test } from "vitest";
import { placeholderIn } from "./placeholder-in.ts";

describe("a text", () => {
	test.each([
		["[N]", "[N]"],
		["[N] tests pass", "[N]"],
		["Closes #[ISSUE].", "[ISSUE]"],
		["see [PR_NUMBER]", "[PR_NUMBER]"],
		["<number>", "<number>"],
		["pull request <number> is open", "<number>"],
		["<what was done>", "<what was done>"],
		[
			"[1-2 sentence summary of what the issue requires]",
			"[1-2 sentence summary of what the issue requires]",
		],
		["[Approach 1] - [Why it didn't work]", "[Approach 1] - [Why it didn't work]"],
		["TODO", "TODO"],
		["todo: write this", "todo: write this"],
		["TBD.", "TBD."],
		["FIXME", "FIXME"],
		["...", "..."],
		["…", "…"],
		["  TODO\n", "TODO"],
	])("%j holds a placeholder", (text, placeholder) => {
		expect(placeholderIn(text)).toBe(placeholder);
	});

	test.each([
		"Remove the TODO in src/parser.ts",
		"array[N] is read twice",
		"returns Promise<number>",
		"Set<number> instead of number[]",
		"Render <div> inside <main>",
		"see [N](https://example.com)",
		"[x] and [ ] are checkboxes",
		"a < b and c > d",
		"Fix [object Object] in the log",
		"",
		"The TBD column is empty",
		"wait...",
	])("%j is an answer", (text) => {
		expect(placeholderIn(text)).toBeUndefined();
	});

	test.each([
		["[object Object]", undefined],
		["usage: tool <number>", undefined],
		["[N] items", undefined],
		["TODO", "TODO"],
		["<error output>", "<error output>"],
	])("%j that quotes something holds %j", (text, placeholder) => {
		expect(placeholderIn(text, { quoted: true })).toBe(placeholder);
	});
});
