import { fetchCommits } from "../git/fetch-commits.ts";
import { git } from "../git/git.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { Claim, type HeldClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { claimRef } from "./claim-ref.ts";

/** The claim on an issue as the remote has it now; `undefined` when nobody holds one. Throws `GIT_FAILED`. */
export async function readClaim(
	context: ClaimContext,
	issue: number,
): Promise<HeldClaim | undefined> {
	const ref = claimRef(context.configuration.claims.namespace, issue);
	const oid = (await listRemoteRefs(context, [ref])).get(ref);
	return oid === undefined ? undefined : await readClaimCommit(context, { issue, ref, oid });
}

/** Reads who holds a claim ref from its commit, which is fetched when it is not here. */
export async function readClaimCommit(
	context: ClaimContext,
	found: Omit<HeldClaim, "claim">,
): Promise<HeldClaim> {
	await fetchCommits(context, [found]);
	const commit = await git(context.root, ["cat-file", "commit", found.oid], { env: context.env });
	return { ...found, claim: parseClaim(commit.slice(commit.indexOf("\n\n") + 2)) };
}

function parseClaim(message: string): Claim | null {
	try {
		return Claim.safeParse(JSON.parse(message)).data ?? null;
	} catch {
		return null;
	}
}
