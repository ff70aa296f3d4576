import type { HeldClaim } from "./claim.ts";
import { type ClaimPlace, claimStoreOf } from "./claim-context.ts";

/** The claim on an issue as it is now; `undefined` when nobody holds one. Throws `GIT_FAILED`. */
export async function readClaim(
	context: ClaimPlace,
	issue: number,
): Promise<HeldClaim | undefined> {
	return await claimStoreOf(context).read(issue);
}
