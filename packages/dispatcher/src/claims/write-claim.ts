import type { Claim, HeldClaim } from "./claim.ts";
import { type ClaimPlace, claimStoreOf } from "./claim-context.ts";
import { claimRef } from "./claim-ref.ts";

export type ClaimRequest = { issue: number; workerId: string; attempt: number };
/** A claim whose object is written; nobody else sees it yet. */
export type WrittenClaim = HeldClaim & { claim: Claim };

/** Writes a new claim. Nothing is taken yet. Throws `GIT_FAILED`. */
export function writeClaim(context: ClaimPlace, request: ClaimRequest): Promise<WrittenClaim> {
	const since = { claimedAt: context.now(), parent: undefined };
	return writeClaimSince(context, { ...request, ...since });
}

/** Writes a claim that goes back to `claimedAt`; `parent` is the object of the claim that it renews. */
export async function writeClaimSince(
	context: ClaimPlace,
	request: ClaimRequest & { claimedAt: number; parent: string | undefined },
): Promise<WrittenClaim> {
	const { namespace, leaseMinutes } = context.configuration.claims;
	const { newNonce = () => crypto.randomUUID() } = context;
	const claim: Claim = {
		worker_id: request.workerId,
		attempt: request.attempt,
		host: context.host,
		nonce: newNonce(),
		claimed_at: new Date(request.claimedAt).toISOString(),
		lease_until: new Date(context.now() + leaseMinutes * 60_000).toISOString(),
	};
	const oid = await claimStoreOf(context).write(claim, request.parent);
	return { issue: request.issue, ref: claimRef(namespace, request.issue), oid, claim };
}
