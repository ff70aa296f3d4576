/**
 * The turns used under a label, as a bare number: the seed's `12/100` would be false of a worker
 * with another budget, and no marker knows the budget. Nothing where the turns are not known.
 */
export function turnsText(label: string, turns: number | null): string[] {
	return turns === null ? [] : [`${label} ${turns}`];
}
