import type { Bound } from "../figures/bound.ts";

/** One thing to be measured. */
export interface BenchCase {
	readonly name: string;
	/** Measures it once; by default milliseconds. Throws when what was measured is not what was meant. */
	readonly sample: () => number | Promise<number>;
	/** `ms` where absent. */
	readonly unit?: string;
	/** The name of the case that its ratio is to; the suite's first where absent, none for `null`. */
	readonly base?: string | null;
	/** The design's target. */
	readonly target?: Bound;
}
