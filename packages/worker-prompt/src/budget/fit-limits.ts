import { DROP_ORDER, type Drop } from "./drop-order.ts";
import { PART_LIMITS, type PartLimits } from "./part-limits.ts";

/**
 * The limits within which a prompt fits its budget: drops are made in their order until it does.
 * Then those that turn out not to be needed are taken back, the most needed part first. Where it
 * never fits, every drop is made.
 */
export function fitLimits(lengthAt: (limits: PartLimits) => number, budget: number): PartLimits {
	const fits = (drops: readonly Drop[]) => lengthAt(limitsAfter(drops)) <= budget;
	let drops: readonly Drop[] = [];
	for (const drop of DROP_ORDER) if (!fits(drops)) drops = [...drops, drop];
	for (const drop of drops.toReversed()) {
		const fewer = drops.filter((other) => other !== drop);
		if (fits(fewer)) drops = fewer;
	}
	return limitsAfter(drops);
}

/** Of several drops of one part the last one counts. */
function limitsAfter(drops: readonly Drop[]): PartLimits {
	return { ...PART_LIMITS, ...Object.fromEntries(drops.map(({ part, keep }) => [part, keep])) };
}
