import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scopeVariables, type WorkerScope } from "@codex-workers/protocol";
import { expect, onTestFinished, test } from "vitest";
import { decideToolUse } from "../hook/decide-tool-use.ts";
import { toolPayload } from "../hook/guarded-world.fixture.ts";

const variables = (scope: WorkerScope) =>
	scopeVariables({
		CODEX_WORKERS_SCOPE: scope,
		CODEX_WORKERS_CHECKS: [["pnpm", "test"]],
		CODEX_WORKERS_READ_TOOLS: ["hub__create_pull_request", "hub__run"],
	});

function decide(scope: WorkerScope, tool: string, input: Record<string, unknown>, inside = "") {
	const top = mkdtempSync(join(tmpdir(), "scoped-"));
	onTestFinished(() => rmSync(top, { recursive: true }));
	mkdirSync(join(top, ".git"));
	mkdirSync(join(top, "sub"));
	return decideToolUse(toolPayload(join(top, inside), tool, input), { env: variables(scope) });
}

const denied = (rule: string) => ({ type: "denied", denial: { rule } });

test.each<[string, WorkerScope, string, Record<string, unknown>, object]>([
	["reads", "research", "Bash", { command: "cat a" }, { type: "passes" }],
	["writes", "research", "Bash", { command: "touch a" }, denied("scope-research")],
	["checks", "review", "Bash", { command: "pnpm test" }, { type: "passes" }],
	["writes", "review", "Bash", { command: "touch a" }, denied("scope-review")],
	["opens a shell", "research", "Bash", { command: "bash" }, denied("scope-research")],
	["patches", "review", "apply_patch", { command: "*** Begin Patch" }, denied("scope-review")],
	["asks", "research", "mcp__hub__run", { query: "x" }, { type: "passes" }],
	[
		"opens a pull request by a tool that is said to read",
		"research",
		"mcp__hub__create_pull_request",
		{ title: "x" },
		denied("scope-research"),
	],
	[
		"hides a pull request in the input of a tool that is said to read",
		"review",
		"mcp__hub__run",
		{ command: "gh pr $SUB" },
		denied("undecidable-dynamic"),
	],
])("a tool use that %s is decided in the scope %s", async (_, scope, tool, input, decision) => {
	expect(await decide(scope, tool, input)).toMatchObject(decision);
});

test("a check is not run from a folder inside the worktree", async () => {
	const command = "pnpm test";
	expect(await decide("review", "Bash", { command }, "sub")).toMatchObject(denied("scope-review"));
});

test("a scope that nobody knows denies everything as a failure of the gate", async () => {
	const env = { CODEX_WORKERS_SCOPE: "Research" };
	const use = toolPayload("/", "Bash", { command: "ls" });
	expect(await decideToolUse(use, { env })).toMatchObject({
		type: "denied",
		denial: { kind: "gate failure", rule: "GATE_SCOPE_INVALID" },
	});
});
