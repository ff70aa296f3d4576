import { findPullRequests, newMarkerComment, postCommentOnce } from "@codex-workers/github";
import { moveIssue } from "../board/move-issue.ts";
import { releaseClaim } from "../claims/release-claim.ts";
import type { ResultContext } from "./deliver-result.ts";
import { nonceOf } from "./nonce-of.ts";

/**
 * Gives an issue back after a worker that only read: tells so once, releases its claim, and moves
 * the issue to In Review where its change is proposed already, else to Ready. An issue whose body
 * was edited meanwhile is not moved: nobody may have read it since. Safe to repeat. Throws
 * `GitHubError`, `GIT_FAILED`, and what `moveIssue` throws.
 */
export async function giveBack(
	context: ResultContext,
	{ issueId, outcome, since }: { issueId: string; outcome: string; since: string },
): Promise<void> {
	const { client, repository, issue, worker_id: workerId, branch, claim, now } = context;
	const cleared = {
		...{ assigned: false, worker_id: workerId, outcome, orchestration_id: null },
		cleared_at: new Date(now()).toISOString(),
	};
	const comment = newMarkerComment("assigned", cleared, nonceOf("cleared", workerId, claim));
	await postCommentOnce(client, { subjectId: issueId, ...comment });
	await releaseClaim(context, { issue, workerId });
	const pulls = await findPullRequests(client, { repository, head: branch });
	const isProposed = pulls.some(({ state }) => state === "OPEN");
	await moveIssue(context, {
		issue,
		to: isProposed ? "In Review" : "Ready",
		unless: ({ editedAt }) => editedAt !== null && Date.parse(editedAt) >= Date.parse(since),
	});
}
