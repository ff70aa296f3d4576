import type { FleetLook } from "../fleet/fleet-look.ts";

/** What a watch takes of GitHub's 5,000 points an hour at most. */
const POINTS_AN_HOUR = 500;
/** Below so many points the hour's budget is for those who work. */
const SCARCE = 500;
const SCARCE_FACTOR = 4;
const HOUR_MS = 3_600_000;

/**
 * How long to wait after a look, in milliseconds: `usualMs`, longer where looks are dear, and four
 * times as long where little is left of the hour's budget. Pure.
 */
export function nextLookAfter({ cost, remaining }: FleetLook["points"], usualMs: number): number {
	const wait = Math.max(usualMs, (cost * HOUR_MS) / POINTS_AN_HOUR);
	return remaining !== null && remaining < SCARCE ? wait * SCARCE_FACTOR : wait;
}
