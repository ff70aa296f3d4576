const MINUTE_MS = 60_000;
const MAX_MS = 60 * MINUTE_MS;

/** How many renewals fit into one lease: two may fail before it runs out. */
const PER_LEASE = 3;

/**
 * How often a lease is renewed, in milliseconds: three times in its length, and at least every
 * hour, because a timer of Node that is set for more than 24.8 days fires at once.
 */
export function renewalInterval(leaseMinutes: number): number {
	return Math.min((leaseMinutes * MINUTE_MS) / PER_LEASE, MAX_MS);
}

/**
 * In how many milliseconds a lease with `leftMs` to go is to be renewed: one interval after it
 * began; 0 where that is over.
 */
export function nextRenewal(leaseMinutes: number, leftMs: number): number {
	const everyMs = renewalInterval(leaseMinutes);
	const usedMs = leaseMinutes * MINUTE_MS - leftMs;
	return Math.min(everyMs, Math.max(0, everyMs - usedMs));
}
