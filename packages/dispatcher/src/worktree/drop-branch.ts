import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { tryGit } from "../git/try-git.ts";

/**
 * Deletes a local branch if it points at `at`, and leaves it when it has moved. The answer
 * tells whether it is gone. Throws `GIT_FAILED`.
 */
export async function dropBranch(
	checkout: Checkout,
	branch: { name: string; at: string },
): Promise<boolean> {
	const { env } = checkout;
	const ref = `refs/heads/${branch.name}`;
	const found = await tryGit(checkout.root, ["rev-parse", "--verify", "--quiet", ref], { env });
	if (found.type === "failed") return true;
	if (found.stdout !== branch.at) return false;
	await git(checkout.root, ["update-ref", "-d", ref, branch.at], { env });
	return true;
}
