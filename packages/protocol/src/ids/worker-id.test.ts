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

	test.each(["worker-1-0", "worker--1", "worker-1-1; rm", "worker-1-1-zzzz", " worker-1-1", ""])(
		"is not %j",
		(text) => {
			expect(WorkerId.safeParse(text).success).toBe(false);
			expect(issueOfWorker(text)).toBeUndefined();
		},
	);
});
