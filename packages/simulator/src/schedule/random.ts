import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Choices that are the same each time for the same seed. */
export interface Random {
	/** A whole number, both ends included. */
	readonly between: (least: number, most: number) => number;
	/** True about as often as the share (0 to 1) says. */
	readonly chance: (share: number) => boolean;
	/** One of the items. Throws a RangeError where there are none. */
	readonly pick: <Item>(items: readonly Item[]) => Item;
	/** The name of something that must be one of its kind, in the form of a UUID. */
	readonly uuid: () => string;
}

const WARM_UP = 20;
const RESOLUTION = 1_000_000;

export function createRandom(seed: number): Random {
	const generator = xoroshiro128plus(seed);
	// The first numbers of neighbouring seeds are alike.
	for (let skipped = 0; skipped < WARM_UP; skipped += 1) uniformInt(generator, 0, 1);
	const between = (least: number, most: number) => uniformInt(generator, least, most);
	const hex = (digits: number) =>
		Array.from({ length: digits }, () => between(0, 15).toString(16)).join("");
	return {
		between,
		chance: (share) => between(1, RESOLUTION) <= share * RESOLUTION,
		pick(items) {
			const picked = items[between(0, Math.max(0, items.length - 1))];
			if (picked === undefined) throw new RangeError("There is nothing to pick from.");
			return picked;
		},
		uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
	};
}
