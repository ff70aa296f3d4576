import type { ClaimPlace } from "./claim-context.ts";
import { type ClaimedBranch, takeClaim } from "./take-claim.ts";
import type { WrittenClaim } from "./write-claim.ts";

/**
 * Takes the claim of an issue that nobody holds, and creates the branch with it, both or neither.
 * Throws `CLAIM_HELD` (who, until when), `CLAIM_REFUSED` (the remote takes no such ref, or the
 * branch appeared meanwhile), `GIT_FAILED` when it cannot be known.
 */
export async function acquireClaim(
	context: ClaimPlace,
	wanted: WrittenClaim,
	branch: ClaimedBranch,
): Promise<WrittenClaim> {
	return await takeClaim(context, { wanted, branch, from: null });
}
