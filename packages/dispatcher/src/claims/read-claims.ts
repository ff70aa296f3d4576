import type { HeldClaim } from "./claim.ts";
import { type ClaimPlace, claimStoreOf } from "./claim-context.ts";

/** Every claim, by issue number, whoever holds it. Throws `GIT_FAILED`. */
export async function readClaims(context: ClaimPlace): Promise<HeldClaim[]> {
	return await claimStoreOf(context).list();
}
