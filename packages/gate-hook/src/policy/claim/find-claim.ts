import type { Git } from "../git/git.ts";
import type { RemoteRefs } from "../git/read-remote-refs.ts";
import type { ClaimStanding, WorkerClaim } from "./claim-standing.ts";

/**
 * Whether a worker still holds its claim: the ref is at its fencing token, or at a commit that
 * descends from it, because a renewal is a child of what it renews. A claim whose commit is not
 * here was written elsewhere, and is another's.
 */
export async function findClaim(
	git: Git,
	{ workerId, ref, oid }: WorkerClaim,
	remote: RemoteRefs,
): Promise<ClaimStanding> {
	const now = remote.oids.get(ref);
	if (now === undefined) return { type: "gone", workerId };
	if (now === oid) return { type: "held" };
	const { exitCode } = await git(["merge-base", "--is-ancestor", oid, now]);
	return exitCode === 0 ? { type: "held" } : { type: "taken", workerId };
}
