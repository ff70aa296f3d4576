import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTurnCheck } from "./parse-turn-check.ts";
import { turnCheck } from "./turn-check.ts";

describe("a turn check", () => {
	test("says how many turns are used and what to do", () => {
		expect(turnCheck(87)).toBe(
			"Turn check: 87/100 turns used\nDecide: finish within the budget, or hand over.",
		);
	});

	test("says what to do in the phases of its repository", () => {
		expect(turnCheck(7, 10, { handover: 7 })).toBe(
			"Turn check: 7/10 turns used\nWrite the handover now unless you are finishing.",
		);
	});

	test("is read back as it was written", () =>
		fc.assert(
			fc.property(fc.nat({ max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (turns, budget) => {
				const read = parseTurnCheck(turnCheck(turns, budget));
				expect(read).toEqual({ type: "turn-check", turns, budget });
			}),
		));

	test.each([
		["the seed's form", "⚠️ **Turn Check:** 87/100 turns used"],
		["a sign that lost its encoding", "â ï¸ **Turn Check:** 87/100 turns used"],
		["another one", "âš\u00a0ï¸\u008f **Turn Check:** 87/100 turns used"],
		["question marks for the sign", "?? Turn Check: 87/100 turns used"],
		["bold around the words only", "**Turn Check**: 87/100"],
		["no bold", "Turn check: 87/100 turns used"],
		["capitals and blanks", "  TURN CHECK:  87 / 100 turns used"],
		["words", "turn check: 87 of 100 turns used"],
		["code", "turn-check: `87/100` turns used"],
		["a quotation", "> Turn check: 87/100 turns used"],
		["text around it", "Hello.\r\n\r\n⚠️ **Turn Check:** 87/100 turns used\r\n\r\nGo on."],
		["the same one twice", "Turn check: 87/100\nTurn check: 87/100"],
	])("is read from %s", (_, text) => {
		expect(parseTurnCheck(text)).toEqual({ type: "turn-check", turns: 87, budget: 100 });
	});

	test.each(["", "87/100 turns used", "We should check the turn 87/100", "a Turn check: 1/2"])(
		"is not in %j",
		(text) => {
			expect(parseTurnCheck(text)).toEqual({ type: "none" });
		},
	);

	test.each([
		["the seed's placeholder", "⚠️ **Turn Check:** [N]/100 turns used", 1],
		["no numbers", "Turn check:", 1],
		["a budget of nothing", "Turn check: 5/0", 1],
		["a negative number", "Turn check: -5/100", 1],
		["a fraction", "Turn check: 5/100x", 1],
		["two that differ", "Turn check: 5/100\n\nTurn check: 6/100", 3],
	])("with %s is invalid and names the line", (_, text, line) => {
		expect(parseTurnCheck(text)).toMatchObject({ type: "invalid", line });
	});

	test("is read without a throw from any text", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
				expect(["none", "turn-check", "invalid"]).toContain(parseTurnCheck(text).type);
				expect(parseTurnCheck(`Turn check: ${text}`).type).not.toBe("none");
			}),
		));
});
