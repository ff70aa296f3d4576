import { TURN_BUDGET } from "../turn-table.ts";
import { turnPhase } from "./turn-phase.ts";
import type { TurnThresholds } from "./turn-thresholds.ts";

/** What a worker is told of its turns: `Turn check: 87/100 turns used`, and below it what to do. */
export function turnCheck(
	turns: number,
	budget: number = TURN_BUDGET,
	thresholds: TurnThresholds = {},
): string {
	const { action } = turnPhase(turns, budget, thresholds);
	return `Turn check: ${turns}/${budget} turns used\n${action}`;
}
