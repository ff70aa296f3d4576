import type { BenchCase } from "./bench-case.ts";

/** What was measured, in the unit of the case and in the order of the rounds, by the case's name. */
export type Samples = ReadonlyMap<string, readonly number[]>;

/** How often cases are sampled. */
export interface Rounds {
	/** At most. */
	readonly rounds: number;
	/** Whether a round before them does not count; true where absent. */
	readonly warmUp?: boolean;
	/** Behind this many milliseconds no other round begins, once there are three; 60 seconds where absent. */
	readonly limitMs?: number;
	/** Ends the sampling before the next sample. */
	readonly signal?: AbortSignal | undefined;
	/** From 0 to below 1. */
	readonly random?: () => number;
	/** Milliseconds; only differences are used. */
	readonly now?: () => number;
}

/** Quartiles of fewer would say nothing. */
const FEWEST = 3;
const LIMIT_MS = 60_000;

/**
 * Samples every case once per round, in an order that changes with each round, so that what else
 * the machine does meets all of them alike. A round before them warms up and does not count.
 * Throws what a sample throws, and the signal's reason.
 */
export async function interleave(
	cases: readonly BenchCase[],
	{ rounds, warmUp = true, limitMs = LIMIT_MS, signal, ...sources }: Rounds,
): Promise<Samples> {
	const { random = Math.random, now = () => performance.now() } = sources;
	const samples = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
	const end = now() + limitMs;
	for (let round = warmUp ? 0 : 1; round <= rounds; round++) {
		if (round > FEWEST && now() > end) break;
		for (const { name, sample } of shuffled(cases, random)) {
			signal?.throwIfAborted();
			const value = await sample();
			if (round > 0) samples.get(name)?.push(value);
		}
	}
	return samples;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
	return items
		.map((item) => ({ item, order: random() }))
		.toSorted((one, other) => one.order - other.order)
		.map(({ item }) => item);
}
