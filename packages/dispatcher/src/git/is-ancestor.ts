import type { Checkout } from "./checkout.ts";
import { tryGit } from "./try-git.ts";

/** Whether `descendant` holds every commit of `ancestor`. Both must be here. Throws `GIT_FAILED`. */
export async function isAncestor(
	checkout: Checkout,
	commits: { ancestor: string; descendant: string },
): Promise<boolean> {
	const seen = await tryGit(
		checkout.root,
		["merge-base", "--is-ancestor", commits.ancestor, commits.descendant],
		{ env: checkout.env },
	);
	if (seen.type === "done") return true;
	if (seen.exitCode === 1) return false;
	throw seen.error;
}
