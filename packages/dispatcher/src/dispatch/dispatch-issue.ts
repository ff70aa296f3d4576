import { boardStatusName } from "../board/board-status-name.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { proveGate } from "../gate/prove-gate.ts";
import { observeStep } from "../steps/observe-step.ts";
import { refuseAborted } from "../steps/refuse-aborted.ts";
import { runSteps } from "../steps/run-steps.ts";
import type { OnStep } from "../steps/step.ts";
import { deliverAllUnsaid } from "../unfinished/deliver-all-unsaid.ts";
import { handOverStranded } from "../unfinished/hand-over-stranded.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import type { DispatchRequest } from "./dispatch-request.ts";
import { dispatchSteps } from "./dispatch-steps.ts";
import type { DispatchedWorker } from "./dispatched-worker.ts";
import { forgetFollowed } from "./end-followed.ts";
import { planDispatch } from "./plan-dispatch.ts";
import { withIssueLock } from "./with-issue-lock.ts";

/**
 * Starts a worker on an issue. `onStep` is told of the steps read, gate, claim, worktree,
 * assigned, board, prompt, spawn, armed. Nothing is changed for this worker before the gate is proved; after
 * that any failure undoes what came before it. Throws the errors of `planDispatch`,
 * `ISSUE_BUSY`, `GATE_NOT_ARMED`, `CLAIM_HELD`, `CLAIM_REFUSED`, `WORKER_NOT_STARTED`, `INTERRUPTED`.
 */
export async function dispatchIssue(
	context: DispatcherContext,
	request: DispatchRequest,
	onStep: OnStep = () => {},
): Promise<DispatchedWorker> {
	return await withIssueLock(context, request.issue, async () => {
		const { signal, prove = proveGate, follows = [], issue } = request;
		const watched = { onStep, signal };
		const plan = await prepare("read", () => read(context, request), watched);
		await prepare("gate", () => prove(context, plan), watched);
		const { steps, record } = dispatchSteps(context, plan, signal);
		await runSteps(steps, { onStep, signal });
		await forgetFollowed(context, { follows, issue, by: plan.spec.worker_id });
		return dispatchedWorker(context, plan, record());
	});
}

/**
 * What an earlier worker could not tell comes first, and what one on a machine that is gone has
 * left: the plan and the prompt rest on it.
 */
async function read(context: DispatcherContext, request: DispatchRequest): Promise<DispatchPlan> {
	await deliverAllUnsaid(context, request.issue);
	const plan = await planDispatch(context, request);
	if (plan.over === null || plan.isFollowed) return plan;
	const isTold = await handOverStranded(context, request.issue);
	return isTold ? await planDispatch(context, request) : plan;
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
	const { scope } = spec.configuration.workers;
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
		boardStatus: !isOnBoard
			? null
			: scope === "standard"
				? boardStatusName(configured, "In Progress")
				: board.before,
		pids: { supervisor: record?.supervisor?.pid ?? null, codex: record?.codex?.pid ?? null },
		logs: { events, stderr, supervisor, setup, prompt },
	};
}
