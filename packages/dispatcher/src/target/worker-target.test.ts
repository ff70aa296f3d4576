import { describe, expect, test } from "vitest";
import { issueOfTarget, parseWorkerTarget } from "./worker-target.ts";

describe("naming a worker", () => {
	test.each([
		["123", { issue: 123 }],
		["#123", { issue: 123 }],
		["worker-1701523200-123", { worker: "worker-1701523200-123" }],
		["worker-1701523200-123-0a1b", { worker: "worker-1701523200-123-0a1b" }],
	])("%s", (text, target) => {
		expect(parseWorkerTarget(text)).toEqual(target);
		expect(issueOfTarget(parseWorkerTarget(text))).toBe(123);
	});

	test.each(["", "0", "-1", "12x", "worker-1", "../worker-1-2", "worker-1-2/../x"])(
		"not by %j",
		(text) => {
			expect(() => parseWorkerTarget(text)).toThrow(
				expect.objectContaining({ code: "WORKER_TARGET_INVALID" }),
			);
		},
	);
});
