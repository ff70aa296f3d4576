/** A stream of random choices that is the same each time for the same seed. */
export interface Random {
	/** A whole number from 0 to below the limit. */
	below(limit: number): number;
	/** True about as often as the share (0 to 1) says. */
	chance(share: number): boolean;
	/** One of the items. Throws a RangeError when there are none. */
	pick<Item>(items: readonly Item[]): Item;
}

/** The generator mulberry32: 32 bits of state are plenty for choosing shapes. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	return {
		below,
		chance: (share) => next() < share,
		pick(items) {
			const [first, ...others] = items;
			if (first === undefined) throw new RangeError("There is nothing to pick from.");
			return [first, ...others][below(items.length)] ?? first;
		},
	};
}
