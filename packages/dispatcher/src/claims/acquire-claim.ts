import { CodedError } from "@codex-workers/protocol";
import { push } from "../git/push.ts";
import type { ClaimContext } from "./claim-context.ts";
import { claimHeld } from "./claim-held.ts";
import { readClaim } from "./read-claim.ts";
import type { WrittenClaim } from "./write-claim.ts";

/** The worker's branch: `base` is the commit to create it at, `null` when the remote has it already. */
export type ClaimedBranch = { name: string; base: string | null };

/**
 * Takes the claim, and creates the branch with it, both or neither. A push whose answer was
 * lost is settled by looking: the claim is won if the ref is our own commit.
 * Throws `CLAIM_HELD` (who, until when), `CLAIM_REFUSED` (the remote takes no such ref, or the
 * branch appeared meanwhile), `GIT_FAILED` when it cannot be known.
 */
export async function acquireClaim(
	context: ClaimContext,
	wanted: WrittenClaim,
	branch: ClaimedBranch,
): Promise<WrittenClaim> {
	const branchChange =
		branch.base === null ? [] : [{ ref: `refs/heads/${branch.name}`, from: null, to: branch.base }];
	const claimChange = { ref: wanted.ref, from: null, to: wanted.oid };
	const pushed = await push(context, [claimChange, ...branchChange]);
	if (pushed.type === "done") return wanted;

	const held = await readClaim(context, wanted.issue);
	if (held?.oid === wanted.oid) return wanted;
	if (held !== undefined) throw claimHeld(context, held);
	throw new CodedError("CLAIM_REFUSED", `The remote took no claim. ${pushed.error.message}`, {
		hint: "Dispatch again. If the host refuses refs outside refs/heads, set claims.namespace to refs/heads/codex-workers-claims.",
		cause: pushed.error,
	});
}
