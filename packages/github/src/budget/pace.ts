/** How much may be done at once, and how fast more becomes allowed. */
export interface PaceRule {
	/** Done at once at most, after a while of doing nothing. */
	readonly burst: number;
	/** Milliseconds until one more is allowed. */
	readonly everyMs: number;
}

export interface Pace {
	/** Takes a turn; returns how many milliseconds to wait before using it. */
	readonly take: () => number;
}

/**
 * Hands out turns evenly, so that any span of time sees no more than `burst` plus one for every
 * `everyMs` of it. Who asks while others wait gets the turn after theirs.
 */
export function createPace({ burst, everyMs }: PaceRule, now: () => number): Pace {
	/** When the turn that comes next would be due if all turns were `everyMs` apart. */
	let due = Number.NEGATIVE_INFINITY;
	return {
		take: () => {
			const at = now();
			due = Math.max(due, at - (burst - 1) * everyMs);
			const wait = Math.max(0, due - at);
			due += everyMs;
			return wait;
		},
	};
}
