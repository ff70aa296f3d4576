import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchName, issueOfBranch, slugify } from "./branch-name.ts";

const issues = fc.integer({ min: 1, max: 2_147_483_647 });
const titles = fc.oneof(
	fc.string({ unit: "binary", maxLength: 300 }),
	fc
		.array(fc.constantFrom(" ", "-", "/", "..", "$(x)", "é", "🎉", "‮", "a", "Z", "9", "\0"))
		.map((parts) => parts.join("")),
);

describe("a branch name", () => {
	test.each([
		["Fix the add function", "feature/123-fix-the-add-function"],
		["$(touch x)", "feature/123-touch-x"],
		["--upload-pack=evil", "feature/123-upload-pack-evil"],
		["../../etc/passwd", "feature/123-etc-passwd"],
		["Über Größe", "feature/123-uber-gro-e"],
		["🎉🎉🎉", "feature/123-issue"],
		["", "feature/123-issue"],
		["مرحبا", "feature/123-issue"],
		["--upload-pack=touch /tmp/x", "feature/123-upload-pack-touch-tmp-x"],
		["‮evil", "feature/123-evil"],
		["a".repeat(300), `feature/123-${"a".repeat(40)}`],
		[`${"a".repeat(39)} b`, `feature/123-${"a".repeat(39)}`],
	])("for %j is %s", (title, branch) => {
		expect(branchName(123, title)).toBe(branch);
		expect(issueOfBranch(branch)).toBe(123);
	});

	test("never holds more than words of a-z and 0-9 with single hyphens, 40 characters", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
				const slug = slugify(title);
				return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 40;
			}),
		));

	test("of any title names its issue, and is a name that git takes", () =>
		fc.assert(
			fc.property(issues, titles, (issue, title) => {
				const branch = branchName(issue, title);
				expect(issueOfBranch(branch)).toBe(issue);
				expect(branch).toMatch(/^feature\/\d+-[a-z0-9]+(-[a-z0-9]+)*$/);
			}),
		));

	test.each([
		["feature/7", 7],
		["fix/issue-12-add-subtracts", 12],
		["feature/issue-12", 12],
		["docs/issue-3-", 3],
	])("written by hand as %s belongs to issue %i", (branch, issue) => {
		expect(issueOfBranch(branch)).toBe(issue);
	});

	test.each([
		"",
		"main",
		"feature/x-1",
		"feature/0-a",
		"feature/012-a",
		"feature/12abc",
		"feature/12_a",
		"feature/12\n-a",
		"feature/12345678901-a",
		"feature/2147483648-a",
		"Feature/12-a",
		"fix/12-a",
		"release/2026-01",
		"fix/issue-0-a",
		"fix/issues-12-a",
		"a/b/issue-12-a",
		"x-feature/12-a",
	])("%j belongs to no issue", (branch) => {
		expect(issueOfBranch(branch)).toBeUndefined();
	});

	test("is read without a throw from any text", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const issue = issueOfBranch(text);
				return issue === undefined || text.includes(String(issue));
			}),
		));
});
