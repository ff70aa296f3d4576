import { Configuration, ScopeEnvironment, type WorkerScope } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { workerEnvironment } from "../supervisor/worker-environment.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { describeScopes } from "./describe-scopes.ts";
import { withScope } from "./with-scope.ts";

const workers = {
	test: ["pnpm", "test"],
	lint: ["pnpm", "lint"],
	readTools: { github: ["get_issue"], wiki: ["search"] },
};
const environmentOf = (scope: WorkerScope, env: Record<string, string> = {}) => {
	const configuration = Configuration.parse({ workers: { ...workers, scope } });
	return workerEnvironment(workerSpec({ configuration }), env);
};

test.each<[WorkerScope, string[][]]>([
	["standard", []],
	["research", []],
	["review", [workers.test, workers.lint]],
])("the gate of a %s worker is told its scope and the checks that it runs", (scope, checks) => {
	expect(ScopeEnvironment.parse(environmentOf(scope))).toEqual({
		CODEX_WORKERS_SCOPE: scope,
		CODEX_WORKERS_CHECKS: checks,
		CODEX_WORKERS_READ_TOOLS: ["github__get_issue", "wiki__search"],
	});
});

test.each(["research", "review"] as const)("git in a %s worker reads without a trace", (scope) => {
	const given = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "a.b", GIT_CONFIG_VALUE_0: "c" };
	expect(environmentOf(scope, given)).toMatchObject({
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_CONFIG_COUNT: "3",
		GIT_CONFIG_KEY_0: "a.b",
		GIT_CONFIG_KEY_1: "safe.bareRepository",
		GIT_CONFIG_VALUE_1: "explicit",
		GIT_CONFIG_KEY_2: "core.fsmonitor",
		GIT_CONFIG_VALUE_2: "false",
	});
	expect(environmentOf("standard", given)["GIT_CONFIG_COUNT"]).toBe("1");
});

test("a review has a temporary folder of its own, which only its claim tells", () => {
	expect(environmentOf("review", { TMPDIR: "/tmp" })["TMPDIR"]).toBe(
		"/src/widget/.codex-workers/scratch/worker-1-7-1111111111111111",
	);
	expect(environmentOf("research", { TMPDIR: "/tmp" })["TMPDIR"]).toBe("/tmp");
});

const context = {
	configuration: Configuration.parse({ workers: { ...workers, scope: "research" } }),
	hooks: {
		node: "/node",
		gate: { launcher: "/gate.sh", bundle: "/gate.cjs" },
		stop: { bundle: "/stop.cjs" },
		turn: { launcher: "/turn.sh", bundle: "/turn.cjs" },
	},
};

test("another scope than the configured one can be asked for", () => {
	expect(withScope(context, undefined)).toBe(context);
	expect(withScope(context, "review").configuration.workers).toMatchObject({
		scope: "review",
		test: workers.test,
	});
});

test("each scope is described by the arguments that its workers get", () => {
	const scopes = describeScopes(context);
	expect(scopes.map(({ scope, isDefault }) => [scope, isDefault])).toEqual([
		["standard", false],
		["research", true],
		["review", false],
	]);
	const [standard = [], research = [], review = []] = scopes.map((scope) => scope.arguments);
	expect(standard).toContain("--sandbox=workspace-write");
	expect(research).toContain("--sandbox=read-only");
	expect(research).toContain('mcp_servers.github.enabled_tools=["get_issue"]');
	expect(review.join(" ")).toMatch(/"filesystem"=\{"<scratch>"="write"\}/);
	const hasStop = (args: readonly string[]) => args.some((arg) => arg.startsWith("hooks.Stop="));
	expect([standard, research, review].map(hasStop)).toEqual([true, false, false]);
});
