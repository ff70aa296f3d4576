import { existsSync, readdirSync } from "node:fs";
import { CodedError } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { isAncestor } from "../git/is-ancestor.ts";
import type { ListedWorktree } from "./list-worktrees.ts";
import { type LocalWork, readLocalWork } from "./read-local-work.ts";

export type WorktreeWish = {
	/** Absolute. */
	path: string;
	branch: string;
	/** The commit to begin at: the remote branch's, or the base's. Must be here. */
	start: string;
};

/** What has to be done so that the wished worktree is there. */
export type WorktreePlan = WorktreeWish &
	(
		| { type: "reuse" }
		/**
		 * `branchIs` tells what becomes of the local branch; `forget` a registered folder that is gone;
		 * `isParallel`: nobody has configured that git writes files with so many processes.
		 */
		| {
				type: "add";
				branchIs: "created" | "moved" | "kept";
				forget: boolean;
				isParallel: boolean;
		  }
	);

/**
 * Looks at what is there and decides. Work of an earlier attempt is kept: a worktree on the
 * branch is used again, a local branch that is ahead stays as it is.
 * Throws `WORKTREE_PATH_TAKEN`, `BRANCH_IN_USE`, `BRANCH_DIVERGED`, `GIT_FAILED`.
 */
export async function planWorktree(
	checkout: Checkout,
	wish: WorktreeWish,
	read: () => Promise<LocalWork> = () => readLocalWork(checkout),
): Promise<WorktreePlan> {
	const { worktrees: listed, branches, isCheckoutConfigured } = await read();
	const here = listed.find(({ path }) => path === wish.path);
	const isThere = existsSync(wish.path);
	if (here !== undefined && isThere) {
		if (here.branch !== wish.branch) throw pathTaken(wish, `on ${here.branch ?? "no branch"}`);
		return { ...wish, type: "reuse" };
	}
	if (isThere && readdirSync(wish.path).length > 0) throw pathTaken(wish, "not a worktree");
	refuseBranchInUse(listed, wish);
	const branchIs = await planBranch(checkout, wish, branches.get(wish.branch));
	const isParallel = !isCheckoutConfigured;
	return { ...wish, type: "add", branchIs, forget: here !== undefined, isParallel };
}

function refuseBranchInUse(listed: readonly ListedWorktree[], wish: WorktreeWish): void {
	const user = listed.find(({ path, branch }) => branch === wish.branch && path !== wish.path);
	if (user === undefined) return;
	throw new CodedError("BRANCH_IN_USE", `${wish.branch} is checked out in ${user.path}.`, {
		hint: "Switch that checkout to another branch, or remove it with `git worktree remove`.",
	});
}

async function planBranch(
	checkout: Checkout,
	wish: WorktreeWish,
	head: string | undefined,
): Promise<"created" | "moved" | "kept"> {
	if (head === undefined) return "created";
	if (await isAncestor(checkout, { ancestor: wish.start, descendant: head })) return "kept";
	if (await isAncestor(checkout, { ancestor: head, descendant: wish.start })) return "moved";
	throw new CodedError(
		"BRANCH_DIVERGED",
		`The local branch ${wish.branch} and the one at origin have gone different ways.`,
		{ hint: "Push, rebase or rename the local branch, then dispatch again." },
	);
}

function pathTaken(wish: WorktreeWish, by: string): CodedError {
	return new CodedError("WORKTREE_PATH_TAKEN", `${wish.path} exists and is ${by}.`, {
		hint: "Move that folder away, then dispatch again.",
	});
}
