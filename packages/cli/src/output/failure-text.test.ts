import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { Refusal } from "../input/refusal.ts";
import { exitCodeOf } from "./exit-code.ts";
import { failureJson, failureText } from "./failure-text.ts";

const coded = (code: string) => new CodedError(code, "It did not work.", { hint: "Try again." });

describe("a failure", () => {
	test("is a line and a hint, without a stack", () => {
		expect(failureText(coded("CLAIM_HELD"))).toBe("CLAIM_HELD: It did not work.\n  Try again.\n");
		expect(failureJson(coded("CLAIM_HELD"))).toEqual({
			ok: false,
			code: "CLAIM_HELD",
			message: "It did not work.",
			hint: "Try again.",
		});
	});

	test("with more than twenty faults names twenty and counts the others; a script gets all", () => {
		const faults = Array.from({ length: 23 }, (_, at) => ({
			field: `--flag-${at}`,
			why: "is missing",
			next: "Say it.",
		}));
		const refusal = new Refusal({
			code: "REPORT_INVALID",
			sentence: "Nothing was posted.",
			faults,
			hint: "Correct this.",
			exitCode: 2,
		});
		const text = failureText(refusal);
		expect(text.match(/is missing\.\n {4}Say it\./g)).toHaveLength(20);
		expect(text).toMatch(/--flag-19 is missing\.\n.*\n {2}… and 3 more\.\n {2}Correct this\.\n$/);
		expect(failureJson(refusal)).toMatchObject({ message: "Nothing was posted.", faults });
		expect(exitCodeOf(refusal)).toBe(2);
	});

	test("of ours says so and keeps the stack for the report", () => {
		expect(failureText(new TypeError("x"))).toMatch(/^DEFECT: [\s\S]*TypeError: x\n\s+at /);
		expect(failureJson("thrown text")).toMatchObject({ code: "DEFECT", message: "thrown text" });
	});

	test.each([
		["PULL_REQUEST_REFUSED", 3],
		["GITHUB_UNAVAILABLE", 4],
		["GITHUB_RATE_LIMITED", 4],
		["CLAIM_HELD", 5],
		["CLAIM_LOST", 5],
		["INTERRUPTED", 130],
		["ANYTHING_ELSE", 1],
	])("%s ends with %i", (code, exitCode) => {
		expect(exitCodeOf(coded(code))).toBe(exitCode);
	});
});
