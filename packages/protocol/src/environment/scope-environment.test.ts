import { expect, test } from "vitest";
import { ScopeEnvironment, scopeVariables } from "./scope-environment.ts";

test("a worker without these variables has the standard scope", () => {
	expect(ScopeEnvironment.parse({})).toEqual({
		CODEX_WORKERS_SCOPE: "standard",
		CODEX_WORKERS_CHECKS: [],
		CODEX_WORKERS_READ_TOOLS: [],
	});
});

test("a scope reads back as it was set", () => {
	const scope: ScopeEnvironment = {
		CODEX_WORKERS_SCOPE: "review",
		CODEX_WORKERS_CHECKS: [
			["pnpm", "test"],
			["pnpm", "lint", "a b"],
		],
		CODEX_WORKERS_READ_TOOLS: ["github__get_issue"],
	};
	expect(ScopeEnvironment.parse(scopeVariables(scope))).toEqual(scope);
});

test.each([
	["an empty scope", { CODEX_WORKERS_SCOPE: "" }],
	["an unknown scope", { CODEX_WORKERS_SCOPE: "Research" }],
	["checks that are no JSON", { CODEX_WORKERS_CHECKS: "pnpm test" }],
	["a check that is a line", { CODEX_WORKERS_CHECKS: '["pnpm test"]' }],
	["an empty check", { CODEX_WORKERS_CHECKS: "[[]]" }],
	["tools that are no list", { CODEX_WORKERS_READ_TOOLS: '"all"' }],
])("is refused with %s", (_, broken) => {
	expect(ScopeEnvironment.safeParse(broken).success).toBe(false);
});
