import type { Bound } from "../figures/bound.ts";
import type { Rounds } from "./interleave.ts";

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

/** What one case costs over another one, round by round. */
interface Difference {
	readonly name: string;
	readonly of: string;
	readonly less: string;
	/** The name of the case that its ratio is to; none where absent. */
	readonly base?: string;
	readonly target?: Bound;
}

/** Cases that are compared with each other. */
export interface BenchSuite extends Rounds {
	readonly cases: readonly BenchCase[];
	readonly differences?: readonly Difference[];
}
