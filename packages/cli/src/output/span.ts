const UNITS = [
	[86_400_000, "d"],
	[3_600_000, "h"],
	[60_000, "min"],
	[1_000, "s"],
] as const;

/** A span of time in its greatest unit: `18 min`, `3 d`; `null` for less than a second. */
export function span(ms: number): string | null {
	const unit = UNITS.find(([length]) => ms >= length);
	return unit === undefined ? null : `${Math.floor(ms / unit[0])} ${unit[1]}`;
}
