import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { setUpWorktree } from "../worktree/set-up-worktree.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/**
 * Prepares the worktree with the configured command; no step where there is none. Undoing is for
 * the worktree's own step; the log stays, so that the failure can be read.
 */
export function setupStep(
	{ configuration, env }: DispatcherContext,
	{ spec, setupMs: timeoutMs }: DispatchPlan,
	signal: AbortSignal | undefined,
): Step[] {
	const { setup: argv } = configuration.workers;
	if (argv === undefined) return [];
	const { setup: log } = workerFiles(spec.root, spec.worker_id);
	return [
		{
			name: "setup",
			run: () => setUpWorktree({ argv, path: spec.worktree, env, log, timeoutMs, signal }),
			undo: async () => {},
		},
	];
}
