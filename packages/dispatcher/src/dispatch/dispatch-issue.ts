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
import { locateCodex } from "./locate-codex.ts";
import { planDispatch } from "./plan-dispatch.ts";
import { withIssueLock } from "./with-issue-lock.ts";

/**
 * Starts a worker on an issue. `onStep` is told of the steps read, gate, claim, worktree,
 * assigned, board, prompt, spawn, armed. Nothing is changed for this worker before the gate is proved; after
 * that any failure undoes what came before it. Throws the errors of `planDispatch`, `CODEX_NOT_INSTALLED`,
 * `ISSUE_BUSY`, `GATE_NOT_ARMED`, `CLAIM_HELD`, `CLAIM_REFUSED`, `WORKER_NOT_STARTED`, `INTERRUPTED`.
 */
export async function dispatchIssue(
	context: DispatcherContext,
	request: DispatchRequest,
	onStep: OnStep = () => {},
): Promise<DispatchedWorker> {
	return await withIssueLock(context, request.issue, async () => {
		const { signal, follows = [], issue } = request;
		const watched = { onStep, signal };
		const { plan, proof } = await prepare("read", () => readAndProve(context, request), watched);
		// Also one that an interrupt has made useless is waited for: nothing of it runs on.
		await prepare("gate", () => proof, watched).finally(() => proof.catch(() => {}));
		const { steps, record } = dispatchSteps(context, plan, signal);
		await runSteps(steps, { onStep, signal });
		await forgetFollowed(context, { follows, issue, by: plan.spec.worker_id });
		return dispatchedWorker(context, plan, record());
	});
}

/**
 * Codex is asked whether it would be guarded while GitHub and the remote are read. The proof may
 * still be to come; nothing of it runs on where the reading fails.
 */
async function readAndProve(
	context: DispatcherContext,
	request: DispatchRequest,
): Promise<{ plan: DispatchPlan; proof: Promise<void> }> {
	const { prove = proveGate } = request;
	const codexBinary = await locateCodex(context);
	const proof = prove(context, codexBinary);
	const ended = proof.catch(() => {});
	try {
		return { plan: await read(context, request, codexBinary), proof };
	} catch (error) {
		await ended;
		throw error;
	}
}

/**
 * What an earlier worker could not tell comes first, and what one on a machine that is gone has
 * left: the plan and the prompt rest on it.
 */
async function read(
	context: DispatcherContext,
	request: DispatchRequest,
	codexBinary: string,
): Promise<DispatchPlan> {
	const plan = () => planDispatch(context, request, codexBinary);
	await deliverAllUnsaid(context, request.issue);
	const first = await plan();
	if (first.over === null || first.isFollowed) return first;
	const isTold = await handOverStranded(context, request.issue);
	return isTold ? await plan() : first;
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
