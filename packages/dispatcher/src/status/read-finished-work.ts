import { findPullRequests, type IssueState, newest } from "@codex-workers/github";
import { workerOfMarker } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/** The part of a context that GitHub is asked with. */
export type GitHubContext = Pick<DispatcherContext, "client" | "repository">;

/**
 * What GitHub shows as a worker's finished work: its trusted complete marker, or a pull request
 * of its branch that is open or merged; `null` without either. Throws `GitHubError`.
 */
export async function readFinishedWork(
	context: GitHubContext,
	worker: { workerId: string; branch: string | null; state: IssueState },
): Promise<{ pullRequest: number | null } | null> {
	const own = worker.state.markers.filter(
		({ marker }) => workerOfMarker(marker) === worker.workerId,
	);
	const complete = newest(own, "complete");
	if (complete !== undefined) return { pullRequest: complete.marker.data.pull_request };
	if (worker.branch === null) return null;
	const { client, repository } = context;
	const found = await findPullRequests(client, { repository, head: worker.branch });
	const alive = found.find(({ state }) => state !== "CLOSED");
	return alive === undefined ? null : { pullRequest: alive.number };
}
