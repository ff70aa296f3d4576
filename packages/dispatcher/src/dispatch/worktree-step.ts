import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import { createWorktree } from "../worktree/create-worktree.ts";
import { dropBranch } from "../worktree/drop-branch.ts";
import { removeWorktree } from "../worktree/remove-worktree.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/** Makes the worktree. One that was there before, and one that holds work, stays when undone. */
export function worktreeStep(context: DispatcherContext, { worktree }: DispatchPlan): Step {
	return {
		name: "worktree",
		run: async () => {
			await createWorktree(context, worktree);
		},
		undo: async () => {
			if (worktree.type === "reuse") return;
			const { path, start } = worktree;
			await removeWorktree(context, { path, force: false, atOrigin: [start] });
			if (worktree.branchIs !== "created") return;
			await dropBranch(context, { name: worktree.branch, at: start });
		},
	};
}
