import { existsSync } from "node:fs";
import { CodedError } from "@codex-workers/protocol";
import { printable } from "../environment/printable.ts";
import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { inspectWorktree, type WorktreePlace, type WorktreeState } from "./inspect-worktree.ts";

const NAMED = 10;
/** A slow disk takes minutes over a repository of 50,000 files. */
const MANY_FILES_MS = 15 * 60_000;

/**
 * Removes a worktree and makes sure that it is gone. `false`: there was none. The branch stays.
 * `seen` is how it was a moment ago, where somebody has looked: that goes through all its files.
 * Throws `WORKTREE_HAS_WORK` (naming files and commits) unless `force` is given,
 * `WORKTREE_NOT_REMOVED`, `GIT_FAILED` (for example when it is locked).
 */
export async function removeWorktree(
	checkout: Checkout,
	wanted: WorktreePlace & { force: boolean; seen?: WorktreeState },
): Promise<boolean> {
	const state = wanted.seen ?? (await inspectWorktree(checkout, wanted));
	if (state.type === "absent") return false;
	if (!wanted.force) refuseWork(wanted.path, state);
	await git(checkout.root, ["worktree", "remove", "--force", "--", wanted.path], {
		env: checkout.env,
		timeoutMs: MANY_FILES_MS,
	});
	const after = await inspectWorktree(checkout, wanted);
	if (after.type === "absent" && !existsSync(wanted.path)) return true;
	throw new CodedError("WORKTREE_NOT_REMOVED", `${wanted.path} is still there.`, {
		hint: "Close what uses files in it and run cleanup again.",
	});
}

function refuseWork(path: string, state: WorktreeState): void {
	if (state.type !== "present") return;
	const work = [
		...state.changes.map((file) => `uncommitted: ${printable(file, 200)}`),
		...state.unpushed.map((commit) => `unpushed: ${printable(commit, 200)}`),
	];
	if (work.length === 0) return;
	const more = work.length > NAMED ? [`… and ${work.length - NAMED} more`] : [];
	throw new CodedError(
		"WORKTREE_HAS_WORK",
		`${path} holds work that is nowhere else.\n${[...work.slice(0, NAMED), ...more].join("\n")}`,
		{
			hint: "Commit and push it, keep the worktree with --keep-worktree, or lose it with --force.",
		},
	);
}
