import type { Bound } from "../figures/bound.ts";
import type { BenchCase } from "./bench-case.ts";
import type { Rounds } from "./interleave.ts";

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
