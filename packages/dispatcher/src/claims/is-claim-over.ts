import type { HeldClaim } from "./claim.ts";
import type { ClaimRules } from "./claim-context.ts";
import { isLeaseOver } from "./is-lease-over.ts";

/** Whether a claim's lease has run out. One that is not ours to read never ends by itself. */
export function isClaimOver(context: ClaimRules, { claim }: HeldClaim): boolean {
	if (claim === null) return false;
	const { skewSeconds } = context.configuration.claims;
	return isLeaseOver(claim, { now: context.now(), skewSeconds });
}
