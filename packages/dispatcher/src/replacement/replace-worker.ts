import { CodedError, decideNextStep, type NextStepLimits } from "@codex-workers/protocol";
import { blockIssue } from "../blocking/block-issue.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { dispatchIssue } from "../dispatch/dispatch-issue.ts";
import type { DispatchRequest } from "../dispatch/dispatch-request.ts";
import type { DispatchedWorker } from "../dispatch/dispatched-worker.ts";
import { refuseAborted } from "../steps/refuse-aborted.ts";
import type { OnStep } from "../steps/step.ts";
import { stepLimitsOf } from "../target/step-limits-of.ts";
import { issueOfTarget, type WorkerTarget } from "../target/worker-target.ts";
import { bringHead } from "./bring-head.ts";
import { findPredecessor, type Predecessor } from "./find-predecessor.ts";
import { findThread } from "./find-thread.ts";
import { type IdleIssue, readIdleIssue } from "./read-idle-issue.ts";

export type ReplaceRequest = FollowRequest & {
	target: WorkerTarget;
	/** What whoever replaces adds to the prompt, where it is quoted as foreign text. */
	notes?: string;
	/** Go on from the old worker's Codex thread, where it is on this machine. */
	resume?: boolean;
	/** When to stop trying; what the configuration says by default. */
	limits?: NextStepLimits;
};

/** What of a dispatch whoever follows another worker decides about. */
export type FollowRequest = Pick<
	DispatchRequest,
	"acceptEdits" | "limitMs" | "signal" | "room" | "confirm" | "prove" | "reads"
>;

/** A worker that took over from another one. */
export type ReplacedWorker = DispatchedWorker & {
	replaced: string;
	/** The Codex thread that it goes on from; `null`: it has the comments only. */
	resumed: string | null;
};

/**
 * Starts the next attempt on an issue whose last worker has handed over, or failed: the worktree
 * stays, the handed-over commit is verified, the claim goes from the one to the other without a gap,
 * and the prompt quotes what was left. Where workers have handed over in a circle, the issue is
 * blocked instead. Throws `WORKER_RUNNING`, `NOTHING_TO_REPLACE`, `ISSUE_BLOCKED`, the errors of
 * `bringHead` and `dispatchIssue`. Repeating it after any of them does no harm.
 */
export async function replaceWorker(
	context: DispatcherContext,
	request: ReplaceRequest,
	onStep?: OnStep,
): Promise<ReplacedWorker> {
	const { target, resume, limits = stepLimitsOf(context), ...dispatching } = request;
	const issue = issueOfTarget(target);
	const idle = await readIdleIssue(context, issue);
	const before = findPredecessor(idle.folded, { issue, target });
	await refuseSpent(context, idle, limits);
	await verifyWork(context, issue, before);
	const resumed = resume === true ? await findThread(context, before.workerId) : null;
	refuseAborted(request.signal);
	const worker = await dispatchIssue(
		context,
		{
			...{ ...dispatching, issue, attempt: nextAttempt(idle), follows: followed(idle, before) },
			...(resumed !== null && { continues: resumed }),
		},
		onStep,
	);
	return { ...worker, replaced: before.workerId, resumed };
}

async function refuseSpent(context: DispatcherContext, idle: IdleIssue, limits: NextStepLimits) {
	const { issue, folded } = idle;
	const next = decideNextStep(folded, limits);
	if (next.type !== "block") return;
	await blockIssue(context, { issue, reason: next.why });
	throw new CodedError("ISSUE_BLOCKED", `Issue #${issue} is blocked now. ${next.why}`, {
		hint: `Read its last comment; when the way is free, \`codex-workers dispatch ${issue}\` starts another attempt.`,
	});
}

async function verifyWork(context: DispatcherContext, issue: number, before: Predecessor) {
	const { workerId, branch, left } = before;
	if (left.kind === "failed") return;
	await bringHead(context, { issue, workerId, branch, handover: left.data });
}

/** Both: the claim may be held by a worker that came after the last attempt and only read. */
function followed(idle: IdleIssue, before: Predecessor): string[] {
	return [...new Set([before.workerId, idle.workerId ?? before.workerId])];
}

function nextAttempt({ folded }: IdleIssue): number {
	return Math.max(...folded.attempts.map(({ number }) => number)) + 1;
}
