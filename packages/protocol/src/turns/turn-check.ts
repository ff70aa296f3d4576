import { TURN_BUDGET } from "../turn-table.ts";
import { turnPhase } from "./turn-phase.ts";

/** What a worker is told of its turns: `Turn check: 87/100 turns used`, and below it what to do. */
export function turnCheck(turns: number, budget: number = TURN_BUDGET): string {
	return `Turn check: ${turns}/${budget} turns used\n${turnPhase(turns, budget).action}`;
}
