import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TURN_BUDGET, TURN_TABLE } from "../turn-table.ts";
import { turnPhase, turnTable } from "./turn-phase.ts";

const froms = (budget: number) => turnTable(budget).map(({ from }) => from);

describe("the phase of a worker", () => {
	test.each([
		[0, "Early"],
		[49, "Early"],
		[50, "Mid"],
		[79, "Mid"],
		[80, "Late"],
		[84, "Late"],
		[85, "Evaluate"],
		[89, "Evaluate"],
		[90, "Handover"],
		[94, "Handover"],
		[95, "Critical"],
		[99, "Critical"],
		[100, "End"],
		[1_000_000, "End"],
	])("after %i of 100 turns is %s", (turns, phase) => {
		expect(turnPhase(turns).phase).toBe(phase);
	});

	test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("after %s turns is none", (turns) => {
		expect(() => turnPhase(turns)).toThrow(RangeError);
	});
});

describe("the turn table", () => {
	test.each([
		[100, [0, 50, 80, 85, 90, 95, 100]],
		[200, [0, 100, 160, 170, 180, 190, 200]],
		[40, [0, 20, 32, 34, 36, 38, 40]],
		[20, [0, 10, 16, 17, 18, 19, 20]],
		[7, [0, 2, 3, 4, 5, 6, 7]],
		[3, [0, 1, 1, 1, 1, 2, 3]],
		[1, [0, 1, 1, 1, 1, 1, 1]],
	])("of %i turns begins its phases at %j", (budget, expected) => {
		expect(froms(budget)).toEqual(expected);
	});

	test("begins its phases where it is told to", () => {
		const told = turnTable(20, { late: 12, critical: 20 });
		expect(told.map(({ from }) => from)).toEqual([0, 10, 12, 17, 18, 20, 20]);
		expect(turnPhase(13, 20, { late: 12 }).phase).toBe("Late");
		expect(turnPhase(13, 20).phase).toBe("Mid");
	});

	test("of the usual budget is the table itself", () => {
		expect(turnTable(TURN_BUDGET)).toEqual(TURN_TABLE);
	});

	test("rises from 0 to the budget, strictly where there is a turn for every phase", () =>
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5_000 }), (budget) => {
				const from = froms(budget);
				const steps = from.slice(1).map((turn, at) => turn - (from[at] ?? 0));
				const least = budget >= TURN_TABLE.length ? 1 : 0;
				return from[0] === 0 && from.at(-1) === budget && steps.every((step) => step >= least);
			}),
		));

	test.each([0, -5, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("of %s turns is none", (budget) => {
		expect(() => turnTable(budget)).toThrow(RangeError);
	});
});
