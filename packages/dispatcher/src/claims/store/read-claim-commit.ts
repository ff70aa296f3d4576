import type { Checkout } from "../../git/checkout.ts";
import { fetchCommits } from "../../git/fetch-commits.ts";
import { git } from "../../git/git.ts";
import { Claim, type HeldClaim } from "../claim.ts";

/** Reads who holds a claim ref from its commit, which is fetched when it is not here. Throws `GIT_FAILED`. */
export async function readClaimCommit(
	checkout: Checkout,
	found: Omit<HeldClaim, "claim">,
): Promise<HeldClaim> {
	await fetchCommits(checkout, [found]);
	const commit = await git(checkout.root, ["cat-file", "commit", found.oid], { env: checkout.env });
	return { ...found, claim: parseClaim(commit.slice(commit.indexOf("\n\n") + 2)) };
}

function parseClaim(message: string): Claim | null {
	try {
		return Claim.safeParse(JSON.parse(message)).data ?? null;
	} catch {
		return null;
	}
}
