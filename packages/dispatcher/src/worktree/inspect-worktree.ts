import { existsSync } from "node:fs";
import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { listWorktrees } from "./list-worktrees.ts";
import { findUnseen } from "./nested/find-unseen.ts";
import { listGitlinks } from "./nested/list-gitlinks.ts";
import { STATUS } from "./status-arguments.ts";
import { withWorktreeGit } from "./with-worktree-git.ts";

/** What a worktree holds that exists nowhere else. */
export type WorktreeState =
	| { type: "absent" }
	/** Git still knows it, its folder is gone. */
	| { type: "missing"; branch: string | null }
	| {
			type: "present";
			branch: string | null;
			head: string;
			/**
			 * Paths that are changed, staged or new; ignored files do not count. Another repository in
			 * the worktree counts unless it is seen to be clean.
			 */
			changes: string[];
			/** Commits that `origin` is not known to have, newest first, as `<short oid> <subject>`; at most 20. */
			unpushed: string[];
	  };

/** A worktree, absolute, and what `origin` has of it beyond the tracking branches. */
export type WorktreePlace = { path: string; atOrigin: readonly string[] };

const MAX_COMMITS = 20;

/**
 * Looks for uncommitted and unpushed work in the worktree at `path` (absolute). Fetching writes no
 * ref, so the tracking branches may be old: `atOrigin` names commits that `origin` is known to
 * have; they must be here. Throws `GIT_FAILED`, `WORKTREE_TAMPERED`.
 */
export async function inspectWorktree(
	checkout: Checkout,
	{ path, atOrigin }: WorktreePlace,
): Promise<WorktreeState> {
	const listed = (await listWorktrees(checkout)).find((worktree) => worktree.path === path);
	if (listed === undefined) return { type: "absent" };
	const { branch } = listed;
	if (!existsSync(path)) return { type: "missing", branch };
	return await withWorktreeGit(checkout, path, async ({ place }) => {
		const options = { env: checkout.env, place };
		const ask = (...args: string[]) => git(path, args, options);
		const [head, status, unpushed, unseen] = await Promise.all([
			ask("rev-parse", "HEAD"),
			ask(...STATUS),
			ask(...UNPUSHED, ...atOrigin),
			listGitlinks(path, options).then((gitlinks) => findUnseen(gitlinks, options)),
		]);
		const changes = [...new Set([...changedPaths(status), ...unseen])];
		return { type: "present", branch, head, changes, unpushed: lines(unpushed) };
	});
}

const UNPUSHED = [
	"log",
	"--no-show-signature",
	"--format=%h %s",
	`--max-count=${MAX_COMMITS}`,
	"HEAD",
	"--not",
	"--remotes=origin",
];

function changedPaths(status: string): string[] {
	return status
		.split("\0")
		.filter((entry) => entry !== "")
		.map((entry) => entry.slice(3));
}

function lines(printed: string): string[] {
	return printed.split("\n").filter((line) => line !== "");
}
