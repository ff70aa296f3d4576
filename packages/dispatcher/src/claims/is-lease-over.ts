import type { Claim } from "./claim.ts";

/** Whether a lease has run out, clocks of two machines being apart by up to `skewSeconds`. */
export function isLeaseOver(
	claim: Pick<Claim, "lease_until">,
	at: { now: number; skewSeconds: number },
): boolean {
	return at.now > Date.parse(claim.lease_until) + at.skewSeconds * 1000;
}
