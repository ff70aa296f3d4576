import type { HeldClaim } from "./claim.ts";
import { type ClaimPlace, claimStoreOf } from "./claim-context.ts";

/** What a release came to: done, nothing there, or somebody else's, which stays untouched. */
export type ClaimRelease =
	| { type: "released" }
	| { type: "absent" }
	| { type: "not_ours"; held: HeldClaim };

/**
 * Gives a worker's claim back, if it still is that worker's. Safe to repeat.
 * Throws `GIT_FAILED` when the claim is still there afterwards.
 */
export async function releaseClaim(
	context: ClaimPlace,
	owner: { issue: number; workerId: string },
): Promise<ClaimRelease> {
	const store = claimStoreOf(context);
	const held = await store.read(owner.issue);
	if (held === undefined) return { type: "absent" };
	if (held.claim?.worker_id !== owner.workerId) return { type: "not_ours", held };
	const pushed = await store.swap([{ ref: held.ref, from: held.oid, to: null }]);
	if (pushed.type === "done") return { type: "released" };

	const after = await store.read(owner.issue);
	if (after === undefined) return { type: "released" };
	if (after.claim?.worker_id !== owner.workerId) return { type: "not_ours", held: after };
	throw pushed.error;
}
