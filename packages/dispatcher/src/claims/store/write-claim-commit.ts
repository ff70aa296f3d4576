import type { Checkout } from "../../git/checkout.ts";
import { git } from "../../git/git.ts";
import type { Claim } from "../claim.ts";

/** Git knows the tree without entries, whether or not it is stored; GitHub has SHA-1 objects only. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const IDENTITY = { name: "codex-workers", email: "codex-workers@localhost" };

/** Writes a claim's commit into the object store. Nothing is pushed. Throws `GIT_FAILED`. */
export async function writeClaimCommit(
	{ root, env: outer }: Checkout,
	claim: Claim,
	parent: string | undefined,
): Promise<string> {
	const parents = parent === undefined ? [] : ["-p", parent];
	const env = {
		...outer,
		GIT_AUTHOR_NAME: IDENTITY.name,
		GIT_AUTHOR_EMAIL: IDENTITY.email,
		GIT_COMMITTER_NAME: IDENTITY.name,
		GIT_COMMITTER_EMAIL: IDENTITY.email,
	};
	const input = JSON.stringify(claim);
	return await git(root, ["commit-tree", ...parents, EMPTY_TREE], { env, input });
}
