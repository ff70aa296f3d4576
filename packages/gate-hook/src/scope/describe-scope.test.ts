import { expect, test } from "vitest";
import { describeScope } from "./describe-scope.ts";

const settings = { checks: [["pnpm", "test"]], readTools: ["hub__get"] };

test("the standard scope is held back by nothing but the rules for pull requests", () => {
	expect(describeScope({ ...settings, scope: "standard" })).toEqual({
		...{ scope: "standard", edits: true, pullRequests: "review" },
		...{ programs: null, subcommands: null, checks: null, mcpTools: null },
	});
});

test.each([
	["research", []],
	["review", [["pnpm", "test"]]],
] as const)("the scope %s names what it lets through", (scope, checks) => {
	const rules = describeScope({ ...settings, scope });
	expect(rules).toMatchObject({ edits: false, pullRequests: "never", checks });
	expect(rules.programs).toEqual(expect.arrayContaining(["cat", "git", "rg"]));
	expect(rules.programs).not.toContain("rm");
	expect(rules.subcommands).toEqual(
		expect.arrayContaining(["git log", "gh issue view", "gh api (GET)"]),
	);
	expect(rules.subcommands).not.toContain("git push");
});
