import { rm } from "node:fs/promises";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { workerPrompt } from "./worker-prompt.ts";

/** Writes the worker's prompt to the file that Codex will read. */
export function promptStep(context: DispatcherContext, plan: DispatchPlan): Step {
	const { root, worker_id, attempt, branch } = plan.spec;
	const { prompt: path } = workerFiles(root, worker_id);
	return {
		name: "prompt",
		run: async () => {
			const worker = { id: worker_id, attempt, branch };
			await writeFileAtomically(path, workerPrompt(context, plan, worker));
		},
		undo: () => rm(path, { force: true }),
	};
}
