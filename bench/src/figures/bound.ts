import type { Figure, Target } from "./figure.ts";

/** The most that a figure may be: in its unit, or as a multiple of its base. */
export type Bound =
	| { readonly most: number }
	| { readonly below: number }
	| { readonly mostTimes: number };

/** What a bound says, and whether a figure keeps it; a multiple of no base is not kept. */
export function targetOf(
	bound: Bound,
	{ median, ratio, unit }: Pick<Figure, "median" | "ratio" | "unit">,
): Target {
	if ("mostTimes" in bound) {
		const holds = ratio !== undefined && ratio.median <= bound.mostTimes;
		return { says: `<= ${bound.mostTimes} x`, holds };
	}
	if ("most" in bound) {
		return { says: `<= ${grouped(bound.most)} ${unit}`, holds: median <= bound.most };
	}
	return { says: `< ${grouped(bound.below)} ${unit}`, holds: median < bound.below };
}

const grouped = (value: number) => value.toLocaleString("en-US");
