import { expect, test } from "vitest";
import { readOrchestrationId } from "./read-orchestration-id.ts";

test.each([
	["orch-2026-01-31-001", "orch-2026-01-31-001"],
	["nightly run, 7", "nightly run, 7"],
	["x".repeat(100), "x".repeat(100)],
	["", null],
	[undefined, null],
])("ORCHESTRATION_ID %j names the run %j", (set, id) => {
	expect(readOrchestrationId({ ORCHESTRATION_ID: set })).toBe(id);
});

test.each([" ", "x".repeat(101), "two\nlines", "a\u202eb", "\u001b[31m"])(
	"ORCHESTRATION_ID %j is refused",
	(set) => {
		expect(() => readOrchestrationId({ ORCHESTRATION_ID: set })).toThrow(
			expect.objectContaining({
				code: "ENVIRONMENT_INVALID",
				hint: "Set it to a name like orch-2026-01-31-001, or unset it.",
			}),
		);
	},
);
