import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchName, issueOfBranch, slugify } from "./branch-name.ts";

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

	test.each(["main", "feature/x-1", "feature/0-a", "fix/12-a"])(
		"%s belongs to no issue",
		(branch) => {
			expect(issueOfBranch(branch)).toBeUndefined();
		},
	);
});
