import type { ToolUse } from "@codex-workers/codex";
import { expect, test } from "vitest";
import { renderDenial } from "../answer/denial.ts";
import { judgeScope } from "./judge-scope.ts";
import type { ScopeSettings } from "./settings/scope-settings.ts";

const settings: ScopeSettings = {
	scope: "research",
	checks: [
		["pnpm", "test"],
		["pnpm", "lint", "--all"],
	],
	readTools: ["github__get_issue"],
};
const review: ScopeSettings = { ...settings, scope: "review" };
const shell = (command: string): ToolUse => ({ kind: "shell", command });
const other = (tool: string): ToolUse => ({ kind: "other", tool, input: {} });
const mcp = (tool: string): ToolUse => ({ kind: "mcp", tool, input: {} });
const patch: ToolUse = { kind: "patch", patch: "*** Begin Patch" };

test.each([shell("rm -r a"), shell("pnpm test"), patch, mcp("github__add"), other("new_tool")])(
	"the standard scope holds everything: %j",
	(use) => {
		expect(judgeScope(use, { ...settings, scope: "standard" }, false)).toBeUndefined();
	},
);

test.each<[string, ToolUse, ScopeSettings]>([
	["a command that reads", shell("cat a"), settings],
	["a named MCP tool", mcp("github__get_issue"), settings],
	["an image", other("view_image"), settings],
	["a sub-agent, whose tools are judged as well", other("spawn_agent"), settings],
	["a sub-agent under its other name", other("collaborationspawn_agent"), settings],
	["a command that reads", shell("git diff"), review],
	["a check", shell("pnpm test"), review],
	["another check", shell("pnpm lint --all 2>&1 | tail"), review],
])("a scope that reads holds %s", (_, use, scope) => {
	expect(judgeScope(use, scope, true)).toBeUndefined();
});

test.each<[string, ToolUse, ScopeSettings, string, string]>([
	["a patch", patch, settings, "policy", "“apply_patch” edits files"],
	["a patch", patch, review, "policy", "“apply_patch” edits files"],
	["a check", shell("pnpm test"), settings, "policy", "“pnpm” is not a program that only reads"],
	["a command that writes", shell("rm a"), review, "policy", "“rm” is not a program"],
	["an MCP tool", mcp("github__add"), settings, "policy", "“github__add” is not configured"],
	["a named one's neighbour", mcp("github__get_issues"), review, "policy", "not configured"],
	["a tool that nobody knows", other("new_tool"), settings, "policy", "“new_tool” is not a tool"],
	["a tool's namesake", other("my_view_image"), settings, "policy", "“my_view_image”"],
	["goals", other("create_goal"), settings, "policy", "“create_goal”"],
	["an unknown option", shell("sort $x"), settings, "undecidable", "“…” may become an option"],
	["broken syntax", shell("ls; if"), settings, "undecidable", "cannot be judged"],
])("a scope that reads does not hold %s", (_, use, scope, kind, says) => {
	const denial = judgeScope(use, scope, true);
	expect(denial).toMatchObject({
		kind,
		rule: `scope-${scope.scope}`,
		sentence: expect.stringContaining(says),
	});
	expect(denial?.sentence).toContain(`the scope ${scope.scope}, which only reads`);
});

test("a denial says the scope, what is at fault, and what may be done instead", () => {
	const inResearch = judgeScope(shell("cat a | sort -o b"), settings, true);
	expect(inResearch && renderDenial(inResearch)).toBe(
		"codex-workers gate (policy): this worker has the scope research, which only reads, and “-o” is not known to be an option that only reads, in “sort -o b”. Next step: read with cat, sed -n, rg, grep, find, ls, git log, git diff, git show or gh … view, and give what you found as your last message",
	);
	const inReview = judgeScope(shell("pnpm test -u"), review, true);
	expect(inReview && renderDenial(inReview)).toMatch(
		/or run exactly `pnpm test` or `pnpm lint --all` \(2>&1 and pipes into filters may follow\)/,
	);
});
