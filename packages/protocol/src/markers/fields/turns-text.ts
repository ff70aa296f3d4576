import { TURN_BUDGET } from "../../turn-table.ts";

/** The seed's `Turns: 12/100` under a label; nothing where the turns are not known. */
export function turnsText(label: string, turns: number | null): string[] {
	return turns === null ? [] : [`${label} ${turns}/${TURN_BUDGET}`];
}
