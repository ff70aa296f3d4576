import type { BenchCase } from "./bench-case.ts";

/** Milliseconds of every sample, by the name of the case. */
export type Samples = ReadonlyMap<string, readonly number[]>;

/**
 * Samples every case once per round, in an order that changes with each round, so that what else
 * the machine does meets all of them alike. A first round warms up and does not count.
 */
export async function interleave(
	cases: readonly BenchCase[],
	{ rounds, random = Math.random }: { rounds: number; random?: () => number },
): Promise<Samples> {
	const samples = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
	for (let round = 0; round <= rounds; round++) {
		for (const { name, sample } of shuffled(cases, random)) {
			const milliseconds = await sample();
			if (round > 0) samples.get(name)?.push(milliseconds);
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
