import { NOT_STARTED, workerOfMarker } from "@codex-workers/protocol";
import { postAssigned } from "../assignment/post-assigned.ts";
import { postCleared } from "../assignment/post-cleared.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/** Posts the assigned comment. Undone, the comment stays and another one clears it. */
export function assignedStep(context: DispatcherContext, plan: DispatchPlan): Step {
	const { worker_id: workerId, attempt, branch, claim, configuration } = plan.spec;
	const issueId = plan.issue.id;
	let isPosted = false;
	return {
		name: "assigned",
		run: async () => {
			const { scope } = configuration.workers;
			const worktree = plan.worktreeRelative;
			await postAssigned(context, { issueId, workerId, attempt, branch, worktree, scope, claim });
			isPosted = true;
		},
		undo: async () => {
			if (!isPosted && !(await isOnIssue(context, plan))) return;
			await postCleared(context, { issueId, workerId, outcome: NOT_STARTED });
		},
	};
}

/** Whether the comment is there after all: its answer may have been lost. */
async function isOnIssue(context: DispatcherContext, plan: DispatchPlan): Promise<boolean> {
	const { issue, worker_id } = plan.spec;
	const { markers } = await readIssueHistory(context, issue);
	return markers.some(({ marker }) => workerOfMarker(marker) === worker_id);
}
