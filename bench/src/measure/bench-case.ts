/** One thing to be timed. */
export interface BenchCase {
	readonly name: string;
	/** Runs it once (or a known number of times) and returns milliseconds per run. */
	readonly sample: () => number | Promise<number>;
	/** The name of the case that its ratio is to; the suite's first where absent. */
	readonly base?: string;
	/** The design's target, as words. */
	readonly target?: string;
}

/** Cases that are compared with each other. */
export interface BenchSuite {
	readonly name: string;
	/** Rounds in which every case is sampled once. */
	readonly rounds: number;
	readonly cases: readonly BenchCase[];
	/** Ends what the suite started. */
	readonly close?: () => Promise<void>;
}
