import type { ClaimPlace } from "./claim-context.ts";
import { isClaimOver } from "./is-claim-over.ts";
import { readClaims } from "./read-claims.ts";

/** A claim as it stands now. `foreign`: its commit is none that this program writes. */
export type ListedClaim = {
	issue: number;
	ref: string;
	oid: string;
} & (
	| { state: "foreign" }
	| {
			/** `over`: the lease has run out, the skew of clocks included; a dispatch may take it over. */
			state: "held" | "over";
			workerId: string;
			attempt: number;
			host: string;
			/** ISO 8601. */
			claimedAt: string;
			leaseUntil: string;
	  }
);

/** Every claim at `origin`, by issue number. Throws `GIT_FAILED`. */
export async function listClaims(context: ClaimPlace): Promise<ListedClaim[]> {
	const held = await readClaims(context);
	return held.map((one) => {
		const { issue, ref, oid, claim } = one;
		if (claim === null) return { issue, ref, oid, state: "foreign" };
		return {
			...{ issue, ref, oid },
			state: isClaimOver(context, one) ? "over" : "held",
			workerId: claim.worker_id,
			attempt: claim.attempt,
			host: claim.host,
			claimedAt: claim.claimed_at,
			leaseUntil: claim.lease_until,
		};
	});
}
