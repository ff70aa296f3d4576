import type { LeftOut } from "./left-out.ts";

/** A worker's work as it is in its worktree, uncommitted files included. */
export type Work = {
	/** The commit that is checked out; where the worktree is gone, the tip of the branch. */
	head: string;
	/** The tip of the branch where `head` does not hold it: in the middle of a rebase, say. */
	tip: string | null;
	/** The files, without ignored ones. */
	tree: string;
	/** Paths in which `tree` differs from `head`. */
	changed: string[];
	leftOut: LeftOut[];
	/** Whether the folder is still there. */
	hasWorktree: boolean;
	/** The ref that is checked out; `null` for a detached head, and where the worktree is gone. */
	on: string | null;
	/** Whether `origin` has every commit of `head` and `tip`. */
	isPushed: boolean;
};
