import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { assignedStep } from "./assigned-step.ts";
import { boardStep } from "./board-step.ts";
import { claimStep } from "./claim-step.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { promptStep } from "./prompt-step.ts";
import { setupStep } from "./setup-step.ts";
import { spawnSteps } from "./spawn-step.ts";
import { worktreeStep } from "./worktree-step.ts";

/** Everything a dispatch changes, in order: claim, worktree, setup where one is configured, assigned, board, prompt, spawn, armed. */
export function dispatchSteps(
	context: DispatcherContext,
	plan: DispatchPlan,
	signal?: AbortSignal,
): { steps: Step[]; record: () => WorkerRecord | undefined } {
	const spawn = spawnSteps(context, plan, signal);
	return {
		steps: [
			besides(claimStep(context, plan), spawn),
			worktreeStep(context, plan),
			...setupStep(context, plan, signal),
			assignedStep(context, plan),
			boardStep(context, plan),
			promptStep(context, plan),
			...spawn.steps,
		],
		record: spawn.record,
	};
}

/** The supervisor is loaded while the rest goes on, which is waiting for others for the most part. */
function besides(
	claim: Step,
	{ prepare, dismiss }: Pick<ReturnType<typeof spawnSteps>, "prepare" | "dismiss">,
): Step {
	return {
		name: claim.name,
		run: async () => {
			prepare();
			await claim.run();
		},
		undo: async () => {
			await dismiss();
			await claim.undo();
		},
	};
}
