import { type IssueState, newest, type PullRequest } from "@codex-workers/github";
import { foldIssueState, scopeOfAttempt, workerOfMarker } from "@codex-workers/protocol";
import { hasReported } from "../results/has-reported.ts";
import { resultOfScope } from "../results/worker-result.ts";

/** What a worker has finished; `pullRequest` is `null` where there is none, or its marker names none. */
export type FinishedWork = { pullRequest: number | null };

/**
 * What a worker's own comments tell of its work: its complete marker, or, of one that only reads,
 * its result. `untold`: only the pull requests of its branch can tell. Pure.
 */
export function toldWork(state: IssueState, workerId: string): FinishedWork | null | "untold" {
	const { attempts } = foldIssueState(state.markers);
	const attempt = attempts.find((one) => one.workerId === workerId);
	const result = attempt === undefined ? null : resultOfScope(scopeOfAttempt(attempt));
	if (result !== null) return hasReported(state, workerId, result) ? { pullRequest: null } : null;
	const own = state.markers.filter(({ marker }) => workerOfMarker(marker) === workerId);
	const complete = newest(own, "complete");
	return complete === undefined ? "untold" : { pullRequest: complete.marker.data.pull_request };
}

/** The newest pull request of a branch that is open or merged. Pure. */
export function proposedWork(pulls: readonly PullRequest[]): FinishedWork | null {
	const alive = pulls.find(({ state }) => state !== "CLOSED");
	return alive === undefined ? null : { pullRequest: alive.number };
}
