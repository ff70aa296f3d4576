import type { Checkout } from "../git/checkout.ts";
import { dropBranch } from "../worktree/drop-branch.ts";
import { inspectWorktree } from "../worktree/inspect-worktree.ts";
import { removeWorktree } from "../worktree/remove-worktree.ts";

/**
 * Removes a worker's worktree and, when all its commits are at `origin`, its local branch.
 * Unpushed commits keep their branch even under `force`. Throws as `removeWorktree` does.
 */
export async function cleanupWorktree(
	checkout: Checkout,
	wanted: { path: string; force: boolean },
): Promise<"removed" | "absent"> {
	const state = await inspectWorktree(checkout, wanted.path);
	const isRemoved = await removeWorktree(checkout, wanted);
	if (state.type === "present" && state.branch !== null && state.unpushed.length === 0) {
		await dropBranch(checkout, { name: state.branch, at: state.head });
	}
	return isRemoved ? "removed" : "absent";
}
