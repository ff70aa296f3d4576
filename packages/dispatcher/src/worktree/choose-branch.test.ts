import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseBranch } from "./choose-branch.ts";

const OID = "1".repeat(40);
const facts = { issue: 7, title: "Fix it", remote: new Map<string, string>(), assigned: [] };

describe("the branch of a worker", () => {
	test("is new, and named by the title, on the first attempt", () => {
		expect(chooseBranch(facts)).toEqual({ type: "new", name: "feature/7-fix-it" });
	});

	test("is the one of the earlier attempt, also when the title has changed", () => {
		const remote = new Map([["feature/7-old-title", OID]]);
		const choice = chooseBranch({ ...facts, remote, assigned: ["feature/7-old-title"] });
		expect(choice).toEqual({ type: "continues", name: "feature/7-old-title", oid: OID });
	});

	test("is the newest of several earlier ones that is still there", () => {
		const remote = new Map([
			["feature/7-a", OID],
			["feature/7-b", OID],
		]);
		const assigned = ["feature/7-c", "feature/7-b", "feature/7-a"];
		expect(chooseBranch({ ...facts, remote, assigned })).toMatchObject({ name: "feature/7-b" });
	});

	test("is only found, not continued, when no assignment names it", () => {
		const remote = new Map([["feature/7-fix-it", OID]]);
		expect(chooseBranch({ ...facts, remote })).toMatchObject({ type: "found", oid: OID });
	});

	test.each(["main", "feature/8-fix-it", "feature/7-$(touch x)", "feature/7-", "feature/7-a/../b"])(
		"is never %j, whoever assigned that",
		(name) => {
			const remote = new Map([[name, OID]]);
			expect(chooseBranch({ ...facts, remote, assigned: [name] })).toMatchObject({ type: "new" });
		},
	);

	test("is safe for git and for shells, whatever the title", () => {
		return fc.assert(
			fc.property(fc.string({ unit: "binary" }), (title) => {
				expect(chooseBranch({ ...facts, title }).name).toMatch(/^feature\/7-[a-z0-9-]+$/);
			}),
		);
	});
});
