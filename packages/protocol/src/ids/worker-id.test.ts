import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatWorkerId, issueOfWorker, WorkerId } from "./worker-id.ts";

describe("a worker id", () => {
	test("names the second it started and its issue", () => {
		expect(formatWorkerId({ startedAt: 1_701_523_200_999, issue: 123 })).toBe(
			"worker-1701523200-123",
		);
	});

	test("carries four hexadecimal digits after a collision", () => {
		const id = formatWorkerId({ startedAt: 1_701_523_200_000, issue: 123, suffix: "0a1f" });
		expect(id).toBe("worker-1701523200-123-0a1f");
		expect(WorkerId.safeParse(id).success).toBe(true);
		expect(issueOfWorker(id)).toBe(123);
	});

	test.each([
		"worker-1-0",
		"worker--1",
		"worker-1-2147483648",
		"worker-1-01",
		"worker-1-1; rm",
		"worker-1-1-zzzz",
		" worker-1-1",
		"",
	])("is not %j", (text) => {
		expect(WorkerId.safeParse(text).success).toBe(false);
		expect(issueOfWorker(text)).toBeUndefined();
	});

	test("of any start names its issue and is itself one", () =>
		fc.assert(
			fc.property(
				fc.nat({ max: 4_102_444_800_000 }),
				fc.integer({ min: 1, max: 2_147_483_647 }),
				fc.option(fc.stringMatching(/^[0-9a-f]{4}$/), { nil: undefined }),
				(startedAt, issue, suffix) => {
					const start = suffix === undefined ? { startedAt, issue } : { startedAt, issue, suffix };
					const id = formatWorkerId(start);
					expect(WorkerId.parse(id)).toBe(id);
					expect(issueOfWorker(id)).toBe(issue);
				},
			),
		));

	test("is read without a throw from any text", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => issueOfWorker(text) === undefined),
		));
});
