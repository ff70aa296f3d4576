import type { Checkout } from "../git/checkout.ts";
import { fetchCommits } from "../git/fetch-commits.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { dropBranch } from "../worktree/drop-branch.ts";
import { inspectWorktree } from "../worktree/inspect-worktree.ts";
import { listWorktrees } from "../worktree/list-worktrees.ts";
import { removeWorktree } from "../worktree/remove-worktree.ts";

/**
 * Removes a worker's worktree and, when all its commits are at `origin`, its local branch.
 * Unpushed commits keep their branch even under `force`. `base` is the branch that the worker's
 * began at. Throws as `removeWorktree` does.
 */
export async function cleanupWorktree(
	checkout: Checkout,
	wanted: { path: string; base: string; force: boolean },
): Promise<"removed" | "absent"> {
	const { path, base, force } = wanted;
	const listed = (await listWorktrees(checkout)).find((worktree) => worktree.path === path);
	if (listed === undefined) return "absent";
	const { branch } = listed;
	const atOrigin = await fetchBranches(checkout, branch === null ? [base] : [base, branch]);
	const state = await inspectWorktree(checkout, { path, atOrigin });
	const isRemoved = await removeWorktree(checkout, { path, force, atOrigin, seen: state });
	if (state.type === "present" && branch !== null && state.unpushed.length === 0) {
		await dropBranch(checkout, { name: branch, at: state.head });
	}
	return isRemoved ? "removed" : "absent";
}

/** The commits of those branches as `origin` has them now, all here; one that is gone has none. */
async function fetchBranches(checkout: Checkout, names: readonly string[]): Promise<string[]> {
	const refs = await listRemoteRefs(
		checkout,
		names.map((name) => `refs/heads/${name}`),
	);
	const found = [...refs].map(([ref, oid]) => ({ ref, oid }));
	await fetchCommits(checkout, found);
	return found.map(({ oid }) => oid);
}
