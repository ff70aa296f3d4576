import type { Figure } from "../figures/figure.ts";
import { figuresOf } from "../figures/figures-of.ts";
import type { BenchSuite } from "./bench-suite.ts";
import { interleave } from "./interleave.ts";

/** Samples a suite's cases in turn, and gives their figures. */
export async function measureSuite(suite: BenchSuite): Promise<readonly Figure[]> {
	return figuresOf(suite, await interleave(suite.cases, suite));
}
