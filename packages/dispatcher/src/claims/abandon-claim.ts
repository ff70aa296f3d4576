import { type ClaimPlace, claimStoreOf } from "./claim-context.ts";
import type { ClaimedBranch } from "./take-claim.ts";
import type { WrittenClaim } from "./write-claim.ts";

/**
 * Takes back what `takeClaim` did, or may have done: the claim if it is this one, and with it
 * the branch if it was created then and nobody has pushed to it since. A branch that moved stays,
 * and another's claim and branch are never touched: two dispatchers that try in the same second
 * choose the same worker id, so the commit alone tells whose a claim is. Throws `GIT_FAILED`.
 */
export async function abandonClaim(
	context: ClaimPlace,
	written: WrittenClaim,
	branch: ClaimedBranch,
): Promise<void> {
	const store = claimStoreOf(context);
	const held = await store.read(written.issue);
	if (held === undefined || !(await store.renews(held.oid, written.oid))) return;
	const claimChange = { ref: held.ref, from: held.oid, to: null };
	if (branch.base !== null) {
		const ref = `refs/heads/${branch.name}`;
		const both = await store.swap([claimChange, { ref, from: branch.base, to: null }]);
		if (both.type === "done") return;
	}
	const pushed = await store.swap([claimChange]);
	if (pushed.type === "failed" && (await store.read(written.issue)) !== undefined) {
		throw pushed.error;
	}
}
