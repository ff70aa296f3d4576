import { CodedError } from "@codex-workers/protocol";
import { type ClaimPlace, claimStoreOf } from "./claim-context.ts";
import { type WrittenClaim, writeClaimSince } from "./write-claim.ts";

/**
 * Prolongs a worker's lease from now. The new commit is a child of the old one, so that every
 * commit of a claim descends from its fencing token. Throws `CLAIM_LOST` when the claim is gone
 * or another's, `GIT_FAILED` when it cannot be known.
 */
export async function renewClaim(
	context: ClaimPlace,
	owner: { issue: number; workerId: string },
): Promise<WrittenClaim> {
	const store = claimStoreOf(context);
	const held = await store.read(owner.issue);
	if (held?.claim == null || held.claim.worker_id !== owner.workerId) throw claimLost(owner);
	const renewed = await writeClaimSince(context, {
		...owner,
		attempt: held.claim.attempt,
		claimedAt: Date.parse(held.claim.claimed_at),
		parent: held.oid,
	});
	const pushed = await store.swap([{ ref: held.ref, from: held.oid, to: renewed.oid }]);
	if (pushed.type === "done") return renewed;

	const after = await store.read(owner.issue);
	if (after?.oid === renewed.oid) return renewed;
	if (after?.claim?.worker_id !== owner.workerId) throw claimLost(owner);
	throw pushed.error;
}

function claimLost(owner: { issue: number; workerId: string }): CodedError {
	return new CodedError(
		"CLAIM_LOST",
		`${owner.workerId} does not hold the claim on issue #${owner.issue} any more.`,
		{ hint: `See who does with \`codex-workers status ${owner.issue}\`.` },
	);
}
