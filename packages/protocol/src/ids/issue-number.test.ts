import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IssueNumber, readIssueNumber } from "./issue-number.ts";

const MAX = 2_147_483_647;

describe("an issue's number", () => {
	test.each([1, 9, 10, 999_999_999, 1_000_000_000, 1_999_999_999, 2_147_483_646, MAX])(
		"may be %i",
		(number) => {
			expect(IssueNumber.parse(number)).toBe(number);
			expect(readIssueNumber(String(number))).toBe(number);
		},
	);

	test.each([0, -1, 1.5, MAX + 1, 3_000_000_000, 2 ** 53, Number.NaN])("is never %d", (number) => {
		expect(IssueNumber.safeParse(number).success).toBe(false);
		expect(readIssueNumber(String(number))).toBeUndefined();
	});

	test.each(["", "01", "+1", "1 ", "1\n", "1e3", "0x1", "１", "#1", "99999999999999999999"])(
		"is not written %j",
		(text) => {
			expect(readIssueNumber(text)).toBeUndefined();
		},
	);

	test("is read from digits where the schema takes it, and nowhere else", () =>
		fc.assert(
			fc.property(
				fc.oneof(fc.nat({ max: 2 ** 33 }), fc.integer({ min: MAX - 99, max: MAX + 99 })),
				(number) => {
					expect(readIssueNumber(String(number))).toBe(IssueNumber.safeParse(number).data);
				},
			),
			{ numRuns: 2_000 },
		));
});
