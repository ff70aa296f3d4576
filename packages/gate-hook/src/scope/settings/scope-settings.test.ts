import { expect, test } from "vitest";
import { readScopeSettings } from "./scope-settings.ts";

test("without a scope it is the standard one", () => {
	expect(readScopeSettings({ PATH: "/bin" })).toEqual({
		scope: "standard",
		checks: [],
		readTools: [],
	});
});

test.each([
	{ CODEX_WORKERS_SCOPE: "" },
	{ CODEX_WORKERS_SCOPE: "all" },
	{ CODEX_WORKERS_SCOPE: "review", CODEX_WORKERS_CHECKS: "pnpm test" },
])("a broken scope is nobody's: %j", (env) => {
	expect(() => readScopeSettings(env)).toThrow(
		expect.objectContaining({ code: "GATE_SCOPE_INVALID" }),
	);
});
