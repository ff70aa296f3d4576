import {
	CodedError,
	lastAttempt,
	NEXT_STEP_LIMITS,
	type NextStepLimits,
	researchCycles,
} from "@codex-workers/protocol";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { dispatchIssue } from "../dispatch/dispatch-issue.ts";
import type { DispatchRequest } from "../dispatch/dispatch-request.ts";
import type { DispatchedWorker } from "../dispatch/dispatched-worker.ts";
import { type IdleIssue, readIdleIssue } from "../replacement/read-idle-issue.ts";
import { refuseEditedSince } from "../replacement/refuse-edited-since.ts";
import { withScope } from "../scopes/with-scope.ts";
import { refuseAborted } from "../steps/refuse-aborted.ts";
import type { OnStep } from "../steps/step.ts";

export type ResearchRequest = Pick<DispatchRequest, "acceptEdits" | "limitMs" | "signal"> & {
	issue: number;
	/** When to stop trying; `NEXT_STEP_LIMITS` by default. */
	limits?: NextStepLimits;
};

/**
 * Starts a worker that only reads on an issue whose last attempt failed: its supervisor posts what
 * it finds out, and the next attempt's prompt quotes it. It counts as part of the attempt that
 * failed. Throws `NOTHING_TO_RESEARCH`, `RESEARCH_CYCLES_SPENT`, `WORKER_RUNNING`, `ISSUE_EDITED`,
 * the errors of `cleanupWorker` and `dispatchIssue`. Repeating it after any of them does no harm.
 */
export async function startResearch(
	context: DispatcherContext,
	{ issue, limits = NEXT_STEP_LIMITS, acceptEdits = false, ...request }: ResearchRequest,
	onStep?: OnStep,
): Promise<DispatchedWorker> {
	const idle = await readIdleIssue(context, issue);
	const attempt = failedAttempt(idle);
	refuseSpent(idle, limits);
	if (!acceptEdits) await refuseEditedSince(context, idle);
	refuseAborted(request.signal);
	if (idle.workerId !== null) {
		await cleanupWorker(context, { target: { worker: idle.workerId }, keepWorktree: true });
	}
	const reading = withScope(context, "research");
	return await dispatchIssue(reading, { ...request, issue, attempt, acceptEdits }, onStep);
}

function failedAttempt({ issue, folded }: IdleIssue): number {
	const last = lastAttempt(folded);
	if (last?.end?.marker.kind === "failed") return last.number;
	throw new CodedError(
		"NOTHING_TO_RESEARCH",
		`The last attempt on issue #${issue} has not reported a failure.`,
		{ hint: `See how it stands with \`codex-workers status ${issue}\`.` },
	);
}

function refuseSpent({ issue, folded }: IdleIssue, limits: NextStepLimits): void {
	const cycles = researchCycles(folded);
	if (cycles < limits.researchCycles) return;
	throw new CodedError(
		"RESEARCH_CYCLES_SPENT",
		`Issue #${issue} has had ${cycles} research cycles, and no more are wanted.`,
		{ hint: "Read what was found out, and change the issue or split it." },
	);
}
