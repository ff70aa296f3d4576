import { existsSync } from "node:fs";
import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { listWorktrees } from "./list-worktrees.ts";
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
			/** Paths that are changed, staged or new; ignored files do not count. */
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
	const [head, status, unpushed] = await withWorktreeGit(checkout, path, async ({ place }) => {
		const ask = (...args: string[]) => git(path, args, { env: checkout.env, place });
		return await Promise.all([
			ask("rev-parse", "HEAD"),
			ask(...STATUS),
			ask(...UNPUSHED, ...atOrigin),
		]);
	});
	return {
		type: "present",
		branch,
		head,
		changes: changedPaths(status),
		unpushed: lines(unpushed),
	};
}

const STATUS = [
	"--no-optional-locks",
	"status",
	"--porcelain=v1",
	"-z",
	"--no-renames",
	"--untracked-files=normal",
	"--ignore-submodules=none",
];
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
