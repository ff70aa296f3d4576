import type { HeldClaim } from "./claim.ts";
import type { ClaimPlace } from "./claim-context.ts";
import { claimHeld } from "./claim-held.ts";
import { isClaimOver } from "./is-claim-over.ts";
import { type ClaimedBranch, takeClaim } from "./take-claim.ts";
import type { WrittenClaim } from "./write-claim.ts";

/** A claim to take over: what it is now, the new one, and its branch. */
export type ClaimTakeover = { over: HeldClaim; wanted: WrittenClaim; branch: ClaimedBranch };

/**
 * Takes over a claim whose lease has run out, if it is still the one that was seen: of many who
 * try exactly one succeeds, and one that was renewed meanwhile stays. The new commit is no child
 * of the old one, so that the old worker's fencing token is worth nothing from then on.
 * Throws `CLAIM_HELD`, `CLAIM_REFUSED`, `GIT_FAILED` when it cannot be known.
 */
export async function stealClaim(
	context: ClaimPlace,
	{ over, wanted, branch }: ClaimTakeover,
): Promise<WrittenClaim> {
	if (!isClaimOver(context, over)) throw claimHeld(context, over);
	return await takeClaim(context, { wanted, branch, from: over.oid });
}
