/** The middle and the spread of a case's samples, in milliseconds. */
export interface Summary {
	readonly median: number;
	/** The quartiles: half of the samples lie between them. */
	readonly lower: number;
	readonly upper: number;
}

/** Summarizes at least one sample. */
export function summarize(samples: readonly number[]): Summary {
	const sorted = samples.toSorted((one, other) => one - other);
	return {
		median: quantile(sorted, 0.5),
		lower: quantile(sorted, 0.25),
		upper: quantile(sorted, 0.75),
	};
}

function quantile(sorted: readonly number[], part: number): number {
	const at = (sorted.length - 1) * part;
	const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	return below + (above - below) * (at - Math.floor(at));
}
