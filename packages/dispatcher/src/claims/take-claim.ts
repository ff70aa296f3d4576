import { CodedError } from "@codex-workers/protocol";
import { type ClaimPlace, claimStoreOf } from "./claim-context.ts";
import { claimHeld } from "./claim-held.ts";
import type { WrittenClaim } from "./write-claim.ts";

/** The worker's branch: `base` is the commit to create it at, `null` when the remote has it already. */
export type ClaimedBranch = { name: string; base: string | null };

/** A claim to push: with the branch, and only if the ref still is what it was (`null`: absent). */
export type ClaimTaking = { wanted: WrittenClaim; branch: ClaimedBranch; from: string | null };

/**
 * Moves the claim's ref to the wanted commit, and creates the branch with it, both or neither. A
 * push whose answer was lost is settled by looking: the claim is won if the ref is our own commit.
 * Throws `CLAIM_HELD`, `CLAIM_REFUSED`, `GIT_FAILED` when it cannot be known.
 */
export async function takeClaim(context: ClaimPlace, taking: ClaimTaking): Promise<WrittenClaim> {
	const { wanted, branch, from } = taking;
	const store = claimStoreOf(context);
	const branchChange =
		branch.base === null ? [] : [{ ref: `refs/heads/${branch.name}`, from: null, to: branch.base }];
	const claimChange = { ref: wanted.ref, from, to: wanted.oid };
	const pushed = await store.swap([claimChange, ...branchChange]);
	if (pushed.type === "done") return wanted;

	const held = await store.read(wanted.issue);
	if (held?.oid === wanted.oid) return wanted;
	if (held !== undefined && held.oid !== from) throw claimHeld(context, held);
	throw new CodedError("CLAIM_REFUSED", `The remote took no claim. ${pushed.error.message}`, {
		hint: "Dispatch again. If the host refuses refs outside refs/heads, set claims.namespace to refs/heads/codex-workers-claims.",
		cause: pushed.error,
	});
}
