import { findPullRequests, type IssueState } from "@codex-workers/github";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { type FinishedWork, proposedWork, toldWork } from "./finished-work.ts";

/** The part of a context that GitHub is asked with. */
export type GitHubContext = Pick<DispatcherContext, "client" | "repository">;

/**
 * What GitHub shows as a worker's finished work: its trusted complete marker, or a pull request
 * of its branch that is open or merged; of one that only reads, the comment with its result.
 * `null` without any. Throws `GitHubError`.
 */
export async function readFinishedWork(
	{ client, repository }: GitHubContext,
	{ workerId, branch, state }: { workerId: string; branch: string | null; state: IssueState },
): Promise<FinishedWork | null> {
	const told = toldWork(state, workerId);
	if (told !== "untold") return told;
	if (branch === null) return null;
	return proposedWork(await findPullRequests(client, { repository, head: branch }));
}
