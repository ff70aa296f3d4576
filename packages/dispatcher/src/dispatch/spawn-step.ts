import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import { awaitArmed } from "../supervisor/await-armed.ts";
import { type ReadySupervisor, readySupervisor } from "../supervisor/ready-supervisor.ts";
import type { StartedSupervisor } from "../supervisor/start-supervisor.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { codexCommand } from "./codex-command.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { takeWorkerBack } from "./take-worker-back.ts";

type SpawnSteps = {
	/** Starts the supervisor ahead; it waits for the step that lets it begin. */
	prepare: () => void;
	/** Sends one away that was not let begin. */
	dismiss: () => Promise<void>;
	steps: Step[];
	/** There once both steps are done. */
	record: () => WorkerRecord | undefined;
};

/** The last two steps: let the supervisor begin, and wait for the proof that the worker is guarded. */
export function spawnSteps(
	context: DispatcherContext,
	plan: DispatchPlan,
	signal: AbortSignal | undefined,
): SpawnSteps {
	const { root, worker_id: workerId, claim } = plan.spec;
	let ready: Promise<ReadySupervisor> | undefined;
	const prepare = () => {
		ready ??= readySupervisor(context, plan.spec);
		ready.catch(() => {});
		return ready;
	};
	let supervisor: StartedSupervisor | undefined;
	let record: WorkerRecord | undefined;
	const spawn: Step = {
		name: "spawn",
		run: async () => {
			const codex = await codexCommand(context, plan);
			supervisor = await (await prepare()).start({ ...plan.spec, codex });
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
	return {
		prepare: () => void prepare(),
		dismiss: async () => await (await ready?.catch(() => undefined))?.dismiss(),
		steps: [spawn, arm],
		record: () => record,
	};
}
