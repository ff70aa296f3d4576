import type { IssueState } from "@codex-workers/github";
import { CodedError, type FoldedIssue, foldIssueState } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { decideWorkerStatus } from "../status/decide-worker-status.ts";
import { gatherFacts } from "../status/gather-facts.ts";
import { findWorker } from "../target/find-worker.ts";
import { deliverAllUnsaid } from "../unfinished/deliver-all-unsaid.ts";

/** An issue that nobody works on at the moment. */
export type IdleIssue = {
	issue: number;
	state: IssueState;
	folded: FoldedIssue;
	/** The worker whose claim, record or assignment is to be cleared before the next one. */
	workerId: string | null;
};

/**
 * What the comments of an issue add up to, once what supervisors here have left unsaid is told.
 * Throws `WORKER_RUNNING` where a worker is at it, `ISSUE_NOT_FOUND`, `WORKER_RECORD_INVALID`,
 * `GIT_FAILED`, `GitHubError`.
 */
export async function readIdleIssue(context: DispatcherContext, issue: number): Promise<IdleIssue> {
	await deliverAllUnsaid(context, issue);
	const found = await findWorker(context, { issue });
	const { state, workerId } = found;
	if (state === null) {
		throw new CodedError("ISSUE_NOT_FOUND", `Issue #${issue} does not exist any more.`, {
			hint: `Run \`codex-workers cleanup ${issue}\` to remove what is left of its workers.`,
		});
	}
	const status = decideWorkerStatus(await gatherFacts(context, found));
	if (status.status === "running") {
		throw new CodedError("WORKER_RUNNING", `${workerId} is running on ${status.host}.`, {
			hint: `Wait for its end, or stop it there with \`codex-workers stop ${workerId}\`.`,
		});
	}
	return { issue, state, workerId, folded: foldIssueState(state.markers) };
}
