import { TURN_BUDGET, TURN_TABLE } from "../turn-table.ts";
import type { TurnThresholds } from "./turn-thresholds.ts";

/** A row of the turn table; `from` is the first turn of the phase. */
export interface TurnPhase {
	readonly from: number;
	readonly phase: (typeof TURN_TABLE)[number]["phase"];
	readonly action: string;
}

/**
 * The turn table of a budget: the first phase begins at 0, the last one at the budget, the others
 * where `thresholds` says, or else in proportion but each at least a turn before the next. A budget
 * below 7 has no turn for every phase; then the late ones keep theirs. Throws a `RangeError` when
 * the budget is no positive whole number.
 */
export function turnTable(
	budget: number = TURN_BUDGET,
	thresholds: TurnThresholds = {},
): TurnPhase[] {
	if (!Number.isSafeInteger(budget) || budget < 1) {
		throw new RangeError(`A budget of ${budget} turns is not a positive whole number.`);
	}
	return TURN_TABLE.map((row, at) => {
		if (row.from === 0) return { ...row };
		const chosen = row.phase === "End" ? undefined : thresholds[KEYS[row.phase]];
		if (chosen !== undefined) return { ...row, from: chosen };
		const proportional = Math.round((row.from * budget) / TURN_BUDGET);
		const rowsBehind = TURN_TABLE.length - 1 - at;
		return { ...row, from: Math.max(1, Math.min(proportional, budget - rowsBehind)) };
	});
}

const KEYS = {
	Mid: "mid",
	Late: "late",
	Evaluate: "evaluate",
	Handover: "handover",
	Critical: "critical",
} as const;

/**
 * The phase a worker is in after `turns` turns; beyond the budget it is the last one. Throws a
 * `RangeError` when `turns` is not a whole number from 0.
 */
export function turnPhase(
	turns: number,
	budget: number = TURN_BUDGET,
	thresholds: TurnThresholds = {},
): TurnPhase {
	const phase = turnTable(budget, thresholds).findLast(({ from }) => from <= turns);
	if (phase !== undefined && Number.isSafeInteger(turns)) return phase;
	throw new RangeError(`${turns} is not a number of turns.`);
}
