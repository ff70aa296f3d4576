import type { Summary } from "../measure/summarize.ts";

/** One thing that was measured, in its unit. */
export interface Figure extends Summary {
	readonly name: string;
	/** As it is written behind a number: `ms`, `MiB`, `points`. */
	readonly unit: string;
	/** How many times it was measured. */
	readonly samples: number;
	/** How many times its base it is, round by round; absent for what has no base. */
	readonly ratio?: Ratio;
	/** What the design asks for, where it asks for something. */
	readonly target?: Target;
}

/** Each round's measurement divided by that of the base in the same round. */
export interface Ratio extends Summary {
	/** The name of the figure it is a multiple of. */
	readonly to: string;
}

/** A target, and whether the median keeps it. */
export interface Target {
	/** As words: `<= 3 ms`. */
	readonly says: string;
	readonly holds: boolean;
}
