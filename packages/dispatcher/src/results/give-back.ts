import { newMarkerComment, postCommentOnce } from "@codex-workers/github";
import { releaseClaim } from "../claims/release-claim.ts";
import type { ResultContext } from "./deliver-result.ts";
import { nonceOf } from "./nonce-of.ts";

/**
 * Gives an issue back after a worker that only read: tells so once, and releases its claim. Its card
 * stays where people have put it: reading moves nothing, and makes nothing ready. Safe to repeat.
 * Throws `GitHubError`, `GIT_FAILED`.
 */
export async function giveBack(
	context: ResultContext,
	{ issueId, outcome }: { issueId: string; outcome: string },
): Promise<void> {
	const { client, issue, worker_id: workerId, claim, now } = context;
	const cleared = {
		...{ assigned: false, worker_id: workerId, outcome, orchestration_id: null },
		cleared_at: new Date(now()).toISOString(),
	};
	const comment = newMarkerComment("assigned", cleared, nonceOf("cleared", workerId, claim));
	await postCommentOnce(client, { subjectId: issueId, ...comment });
	await releaseClaim(context, { issue, workerId });
}
