import {
	CodedError,
	findingsAbout,
	lastAttempt,
	type NextStepLimits,
	researchCycles,
} from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { dispatchIssue } from "../dispatch/dispatch-issue.ts";
import type { DispatchedWorker } from "../dispatch/dispatched-worker.ts";
import { type IdleIssue, readIdleIssue } from "../replacement/read-idle-issue.ts";
import type { FollowRequest } from "../replacement/replace-worker.ts";
import { withScope } from "../scopes/with-scope.ts";
import { refuseAborted } from "../steps/refuse-aborted.ts";
import type { OnStep } from "../steps/step.ts";
import { stepLimitsOf } from "../target/step-limits-of.ts";

export type ResearchRequest = FollowRequest & {
	issue: number;
	/** When to stop trying; what the configuration says by default. */
	limits?: NextStepLimits;
};

/**
 * Starts a worker that only reads on an issue whose last attempt failed: its supervisor posts what
 * it finds out, and the next attempt's prompt quotes it. It counts as part of the attempt that
 * failed. Throws `NOTHING_TO_RESEARCH`, `RESEARCH_CYCLES_SPENT`, `WORKER_RUNNING`, the errors of
 * `dispatchIssue`. Repeating it after any of them does no harm.
 */
export async function startResearch(
	context: DispatcherContext,
	{ issue, limits = stepLimitsOf(context), ...request }: ResearchRequest,
	onStep?: OnStep,
): Promise<DispatchedWorker> {
	const idle = await readIdleIssue(context, issue);
	const attempt = failedAttempt(idle);
	refuseSpent(idle, limits);
	refuseAborted(request.signal);
	const follows = idle.workerId === null ? [] : [idle.workerId];
	const reading = withScope(context, "research");
	return await dispatchIssue(reading, { ...request, issue, attempt, follows }, onStep);
}

function failedAttempt({ issue, folded }: IdleIssue): number {
	const last = lastAttempt(folded);
	const isFailed = last?.end?.marker.kind === "failed";
	if (isFailed && findingsAbout(folded, last) === null) return last.number;
	throw new CodedError(
		"NOTHING_TO_RESEARCH",
		isFailed
			? `Research has found out already why the last attempt on issue #${issue} failed.`
			: `The last attempt on issue #${issue} has not reported a failure.`,
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
