import { isAncestor } from "../git/is-ancestor.ts";
import { push } from "../git/push.ts";
import type { HeldClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { readClaim } from "./read-claim.ts";
import type { ClaimedBranch } from "./take-claim.ts";
import type { WrittenClaim } from "./write-claim.ts";

/**
 * Takes back what `takeClaim` did, or may have done: the claim if it is this one, and with it
 * the branch if it was created then and nobody has pushed to it since. A branch that moved stays,
 * and another's claim and branch are never touched: two dispatchers that try in the same second
 * choose the same worker id, so the commit alone tells whose a claim is. Throws `GIT_FAILED`.
 */
export async function abandonClaim(
	context: ClaimContext,
	written: WrittenClaim,
	branch: ClaimedBranch,
): Promise<void> {
	const held = await readClaim(context, written.issue);
	if (held === undefined || !(await isThisClaim(context, written, held))) return;
	const claimChange = { ref: held.ref, from: held.oid, to: null };
	if (branch.base !== null) {
		const ref = `refs/heads/${branch.name}`;
		const both = await push(context, [claimChange, { ref, from: branch.base, to: null }]);
		if (both.type === "done") return;
	}
	const pushed = await push(context, [claimChange]);
	if (pushed.type === "failed" && (await readClaim(context, written.issue)) !== undefined) {
		throw pushed.error;
	}
}

async function isThisClaim(
	context: ClaimContext,
	written: WrittenClaim,
	held: HeldClaim,
): Promise<boolean> {
	return await isAncestor(context, { ancestor: written.oid, descendant: held.oid });
}
