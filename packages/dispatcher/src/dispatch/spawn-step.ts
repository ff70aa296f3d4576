import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import { awaitArmed } from "../supervisor/await-armed.ts";
import { type StartedSupervisor, startSupervisor } from "../supervisor/start-supervisor.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { codexCommand } from "./codex-command.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { takeWorkerBack } from "./take-worker-back.ts";

/**
 * The last two steps: start the supervisor, and wait for the proof that the worker is guarded.
 * `record` is there once both are done.
 */
export function spawnSteps(
	context: DispatcherContext,
	plan: DispatchPlan,
	signal: AbortSignal | undefined,
): { steps: Step[]; record: () => WorkerRecord | undefined } {
	const { root, worker_id: workerId, claim } = plan.spec;
	let supervisor: StartedSupervisor | undefined;
	let record: WorkerRecord | undefined;
	const spawn: Step = {
		name: "spawn",
		run: async () => {
			const codex = await codexCommand(context, plan);
			supervisor = await startSupervisor(context, { ...plan.spec, codex });
		},
		undo: () => takeWorkerBack(context, { workerId, claim, supervisor }),
	};
	const arm: Step = {
		name: "armed",
		run: async () => {
			if (supervisor === undefined) throw new Error("armed is awaited before spawn");
			const { env } = context;
			record = await awaitArmed({ root, env, workerId, supervisor, ms: plan.armMs, signal });
		},
		undo: async () => {},
	};
	return { steps: [spawn, arm], record: () => record };
}
