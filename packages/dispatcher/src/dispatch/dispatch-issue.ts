import { boardStatusName } from "../board/board-status-name.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { proveGate } from "../gate/prove-gate.ts";
import { observeStep } from "../steps/observe-step.ts";
import { refuseAborted } from "../steps/refuse-aborted.ts";
import { runSteps } from "../steps/run-steps.ts";
import type { OnStep } from "../steps/step.ts";
import { deliverAllUnsaid } from "../unfinished/deliver-all-unsaid.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import type { DispatchRequest } from "./dispatch-request.ts";
import { dispatchSteps } from "./dispatch-steps.ts";
import type { DispatchedWorker } from "./dispatched-worker.ts";
import { planDispatch } from "./plan-dispatch.ts";

/**
 * Starts a worker on an issue. `onStep` is told of the steps read, gate, claim, worktree,
 * assigned, board, prompt, spawn, armed. Nothing is changed for this worker before the gate is proved; after
 * that any failure undoes what came before it. Throws the errors of `planDispatch`,
 * `GATE_NOT_ARMED`, `CLAIM_HELD`, `CLAIM_REFUSED`, `WORKER_NOT_STARTED`, `INTERRUPTED`.
 */
export async function dispatchIssue(
	context: DispatcherContext,
	request: DispatchRequest,
	onStep: OnStep = () => {},
): Promise<DispatchedWorker> {
	const { signal } = request;
	const watched = { onStep, signal };
	const plan = await prepare("read", () => read(context, request), watched);
	await prepare("gate", () => proveGate(context, plan), watched);
	const { steps, record } = dispatchSteps(context, plan, signal);
	await runSteps(steps, { onStep, signal });
	return dispatchedWorker(context, plan, record());
}

/** What an earlier worker's supervisor could not tell comes first: the plan and the prompt rest on it. */
async function read(context: DispatcherContext, request: DispatchRequest): Promise<DispatchPlan> {
	await deliverAllUnsaid(context, request.issue);
	return await planDispatch(context, request);
}

/** What an interrupt makes fail (it reaches the programs that are asked, too) was interrupted. */
async function prepare<Result>(
	step: string,
	run: () => Promise<Result>,
	{ onStep, signal }: { onStep: OnStep; signal: AbortSignal | undefined },
): Promise<Result> {
	refuseAborted(signal);
	try {
		return await observeStep(step, run, onStep);
	} catch (error) {
		refuseAborted(signal);
		throw error;
	}
}

function dispatchedWorker(
	context: DispatcherContext,
	{ spec, board }: DispatchPlan,
	record: WorkerRecord | undefined,
): DispatchedWorker {
	const { events, stderr, supervisor, setup, prompt } = workerFiles(spec.root, spec.worker_id);
	const configured = context.configuration.board;
	const isOnBoard = board !== null && configured !== undefined;
	return {
		workerId: spec.worker_id,
		issue: spec.issue,
		attempt: spec.attempt,
		branch: spec.branch,
		base: spec.base,
		worktree: spec.worktree,
		claim: spec.claim,
		boardStatus: isOnBoard ? boardStatusName(configured, "In Progress") : null,
		pids: { supervisor: record?.supervisor?.pid ?? null, codex: record?.codex?.pid ?? null },
		logs: { events, stderr, supervisor, setup, prompt },
	};
}
