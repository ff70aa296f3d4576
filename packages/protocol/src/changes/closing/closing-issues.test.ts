import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingIssues } from "./closing-issues.ts";
import { closingReferences } from "./closing-references.ts";

const bare = (issue: number) => ({ issue, repository: null, host: null });

describe("a text", () => {
	test.each([
		["Closes #123", [bare(123)]],
		["closes: #7 and fixes #8, Resolved #7", [bare(7), bare(8)]],
		["## Summary\n\nCLOSE #5\n", [bare(5)]],
		[
			"Resolves #10, resolves #123, resolves octo-org/octo-repo#100",
			[bare(10), bare(123), { issue: 100, repository: "octo-org/octo-repo", host: null }],
		],
		["closes #1, #2 and #3", [bare(1)]],
		[
			"fixes acme/widget#5 and Fixes ACME/Widget#5",
			[{ issue: 5, repository: "acme/widget", host: null }],
		],
		[
			"fixes https://github.com/acme/widget/issues/5",
			[{ issue: 5, repository: "acme/widget", host: "github.com" }],
		],
		[
			"Fix https://github.com/a/b/issues/5#issuecomment-1",
			[{ issue: 5, repository: "a/b", host: "github.com" }],
		],
		[
			"fixes http://GHE.corp:8443/a/b.c/pull/5",
			[{ issue: 5, repository: "a/b.c", host: "ghe.corp:8443" }],
		],
		[
			"Closes [it](https://github.com/a/b/issues/5)",
			[{ issue: 5, repository: "a/b", host: "github.com" }],
		],
		["closes gh-5", [bare(5)]],
		["closes#5, **Fixes**#6", [bare(5), bare(6)]],
		["**Closes:** #5, **fixes #6**, _fixes #7_", [bare(5), bare(6), bare(7)]],
		["Fixes\n#5", [bare(5)]],
		["does not fix #5", [bare(5)]],
		["auto-fix #5", [bare(5)]],
		["> Closes #5", [bare(5)]],
		["```\nCloses #5\n```", [bare(5)]],
		["`Closes #5`", [bare(5)]],
		["<!-- Closes #5 -->", [bare(5)]],
		["Closes <!-- --> #5", [bare(5)]],
		["Closes <b>#5</b>", [bare(5)]],
		[
			"Closes \\#5, closes &#35;6, closes &#x23;7, closes &num;8",
			[bare(5), bare(6), bare(7), bare(8)],
		],
	])("%j closes its issues", (text, references) => {
		expect(closingReferences(text)).toEqual(references);
	});

	test.each([
		"",
		"see #5",
		"discloses #5",
		"closet #5",
		"fixture/data#5",
		"acme/fix#5",
		"fixes_gh-5",
		"closing #5",
		"Closes #0",
		"Closes #05",
		"Closes #5abc",
		"Closes #12345678901",
		"Closes #2147483648",
		"Closes 5",
		"Closes - #5",
		"the fix (#5)",
		"Closes `#5`",
		"Closes issue #5",
		"Closes https://github.com/acme/widget",
		"Closes https://github.com/acme/widget/commit/5",
	])("%j closes nothing", (text) => {
		expect(closingReferences(text)).toEqual([]);
	});

	test("is read without a throw, whatever it is", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(Array.isArray(closingReferences(text))).toBe(true);
			}),
		));

	test("closes each reference once, in order, between any other words", () =>
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 2_147_483_647 }), { maxLength: 6 }),
				fc.constantFrom(
					"close",
					"Closes",
					"CLOSED",
					"fix",
					"Fixes:",
					"fixed",
					"resolve",
					"resolves",
					"resolved",
				),
				fc.constantFrom(" and ", ".\n\n", " | ", " <br> "),
				(issues, keyword, between) => {
					const text = issues.map((issue) => `${keyword} #${issue}`).join(between);
					expect(closingIssues(text)).toEqual([...new Set(issues)]);
				},
			),
		));

	test.each([
		["fixes ", 20_000],
		["fix:", 25_000],
		["<", 100_000],
		["close ".padEnd(100_000, "_"), 1],
		["fixes a/", 15_000],
		["fixes https://a/b/issues/", 5_000],
	])("of %j many times is read in one pass", (text, times) => {
		expect(closingReferences(text.repeat(times))).toEqual([]);
	});
});

describe("the issues that a text closes", () => {
	const text =
		"Closes #1, closes Acme/Widget#2, closes https://ghe.corp/acme/widget/issues/3, fixes a/b#4";

	test("are the bare ones where the repository is not known", () => {
		expect(closingIssues(text)).toEqual([1]);
	});

	test("are those of the repository, on any host", () => {
		expect(closingIssues(text, "acme/widget")).toEqual([1, 2, 3]);
	});

	test("are named once", () => {
		expect(closingIssues("closes #1, closes a/b#1", "a/b")).toEqual([1]);
	});
});
