import { CodedError } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { isAncestor } from "../git/is-ancestor.ts";
import { tryGit } from "../git/try-git.ts";
import { awaitRegistered } from "./await-registered.ts";
import { checkoutOptions } from "./checkout-options.ts";
import type { WorktreePlan } from "./plan-worktree.ts";
import { refuseTampered } from "./refuse-tampered.ts";
import { withWorktreeLock } from "./with-worktree-lock.ts";

/**
 * Carries out a worktree plan. Throws `GIT_FAILED`; for a worktree used again `BRANCH_DIVERGED`,
 * `WORKTREE_TAMPERED`.
 */
export async function createWorktree(checkout: Checkout, plan: WorktreePlan): Promise<void> {
	switch (plan.type) {
		case "reuse":
			await refuseTampered(checkout, plan.path);
			return await bringForward({ ...checkout, root: plan.path }, plan);
		case "add":
			return await addWorktree(checkout, plan);
	}
}

async function addWorktree(
	checkout: Checkout,
	plan: WorktreePlan & { type: "add" },
): Promise<void> {
	const { root, env } = checkout;
	const options = plan.isParallel ? checkoutOptions() : [];
	const args = [...options, "worktree", "add", "--quiet", ...addArguments(plan)];
	const ended = new AbortController();
	const { added } = await withWorktreeLock(root, async () => {
		if (plan.forget) await git(root, ["worktree", "remove", "--", plan.path], { env });
		const adding = tryGit(root, args, { env, timeoutMs: MANY_FILES_MS });
		// Its files take long, and are nobody else's.
		const registered = awaitRegistered(plan.path, ended.signal);
		await Promise.race([adding.finally(() => ended.abort()), registered]);
		// In an object: a promise that is returned would be waited for.
		return { added: adding };
	});
	const outcome = await added;
	if (outcome.type === "failed") throw outcome.error;
}

/** A slow disk takes minutes over a repository of 50,000 files. */
const MANY_FILES_MS = 15 * 60_000;

function addArguments(plan: WorktreePlan & { type: "add" }): string[] {
	switch (plan.branchIs) {
		case "created":
			return ["--no-track", "-b", plan.branch, "--", plan.path, plan.start];
		case "moved":
			return ["--no-track", "-B", plan.branch, "--", plan.path, plan.start];
		case "kept":
			return ["--", plan.path, plan.branch];
	}
}

async function bringForward(worktree: Checkout, plan: WorktreePlan): Promise<void> {
	if (await isAncestor(worktree, { ancestor: plan.start, descendant: "HEAD" })) return;
	const merged = await tryGit(worktree.root, [...FORWARD, plan.start], { env: worktree.env });
	if (merged.type === "done") return;
	throw new CodedError(
		"BRANCH_DIVERGED",
		`The worktree ${plan.path} cannot be brought forward to ${plan.branch} at origin.`,
		{ hint: "Push or remove the work in it, then dispatch again.", cause: merged.error },
	);
}

// A stash ends with `git status`, which starts another one in each repository inside the worktree.
const FORWARD = ["merge", "--ff-only", "--no-autostash", "--quiet"];
