import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodedError } from "../coded-error.ts";
import { formatOrchestrationId, nextOrchestrationId, OrchestrationId } from "./orchestration-id.ts";

const NOON = Date.UTC(2026, 0, 31, 12);
const isId = (text: string) => OrchestrationId.safeParse(text).success;

describe("an orchestration id", () => {
	test("names the day it started and its number on that day", () => {
		expect(formatOrchestrationId({ startedAt: NOON, number: 7 })).toBe("orch-2026-01-31-007");
	});

	test.each(["orch-2025-12-02-001", "orch-2024-02-29-999"])("%s is one", (id) => {
		expect(isId(id)).toBe(true);
	});

	test.each([
		"",
		"orch-2026-02-29-001",
		"orch-2026-13-01-001",
		"orch-2026-01-00-001",
		"orch-2026-01-31-000",
		"orch-2026-01-31-1",
		"orch-2026-01-31-0001",
		"orch-26-01-31-001",
		"ORCH-2026-01-31-001",
		" orch-2026-01-31-001",
		"orch-2026-01-31-001\n",
		"orch-2026-01-31-001; rm -rf .",
	])("%j is none", (text) => {
		expect(isId(text)).toBe(false);
	});

	test("is one for every run of every day", () =>
		fc.assert(
			fc.property(
				fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }),
				fc.integer({ min: 1, max: 999 }),
				(day, number) => isId(formatOrchestrationId({ startedAt: day.getTime(), number })),
			),
		));

	test.each([0, 1000, -1, 1.5, Number.NaN])("has no number %s", (number) => {
		expect(() => formatOrchestrationId({ startedAt: NOON, number })).toThrow(CodedError);
	});

	test("is read without a throw from any text", () =>
		fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !isId(text))));
});

describe("the next orchestration id", () => {
	test.each([
		["the first of a day", [], "orch-2026-01-31-001"],
		["after the highest, not into a gap", ["orch-2026-01-31-004", "orch-2026-01-31-002"], "005"],
		["without regard to other days", ["orch-2026-01-30-041"], "001"],
		["without regard to other texts", ["nightly", "orch-2026-01-31-zzz", ""], "001"],
	])("is %s", (_, known, end) => {
		expect(nextOrchestrationId(known, NOON).endsWith(end)).toBe(true);
	});

	test("takes the day in UTC", () => {
		const lastSecond = Date.UTC(2026, 1, 28, 23, 59, 59, 999);
		expect(nextOrchestrationId([], lastSecond)).toBe("orch-2026-02-28-001");
		expect(nextOrchestrationId([], lastSecond + 1)).toBe("orch-2026-03-01-001");
	});

	test("is refused after number 999 instead of used twice", () => {
		expect(() => nextOrchestrationId(["orch-2026-01-31-999"], NOON)).toThrow(
			expect.objectContaining({ code: "ORCHESTRATION_IDS_EXHAUSTED" }),
		);
	});

	test("is never one that is known", () =>
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 998 })), (numbers) => {
				const known = numbers.map((number) => formatOrchestrationId({ startedAt: NOON, number }));
				const next = nextOrchestrationId(known, NOON);
				return isId(next) && !known.includes(next);
			}),
		));
});
