import { postCommentOnce } from "@codex-workers/github";
import {
	type Attempt,
	CodedError,
	composeMarker,
	renderMarker,
	scopeOfAttempt,
} from "@codex-workers/protocol";
import { moveIssue } from "../board/move-issue.ts";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { type IdleIssue, readIdleIssue } from "../replacement/read-idle-issue.ts";
import { nonceOf } from "../results/nonce-of.ts";
import { composeStory } from "./compose-story.ts";

/**
 * Leaves an issue to people: tells on it once what was tried and why it ends here, moves it to
 * Blocked, and gives up the claim of its last worker, whose worktree stays. Safe to repeat. Throws
 * `NOTHING_TO_BLOCK`, `WORKER_RUNNING`, `MARKER_INVALID`, `GIT_FAILED`, `GitHubError`, and what
 * `moveIssue` throws.
 */
export async function blockIssue(
	context: DispatcherContext,
	{ issue, reason }: { issue: number; reason: string },
): Promise<void> {
	const idle = await readIdleIssue(context, issue);
	const last = toldAbout(idle);
	if (last.end?.marker.kind !== "blocked") await tell(context, idle, { last, reason });
	await moveIssue(context, { issue, to: "Blocked" });
	if (idle.workerId === null) return;
	await cleanupWorker(context, { target: { worker: idle.workerId }, keepWorktree: true });
}

/** The newest one, whether it has told an end or not: then its end is that it is blocked. */
function toldAbout({ issue, folded }: IdleIssue): Attempt {
	const last = folded.attempts.findLast((attempt) => scopeOfAttempt(attempt) === "standard");
	if (last !== undefined) return last;
	throw new CodedError("NOTHING_TO_BLOCK", `No worker has worked on issue #${issue}.`, {
		hint: "Move it on the board yourself where it is not to be worked on.",
	});
}

async function tell(
	{ client }: DispatcherContext,
	{ state, folded }: IdleIssue,
	{ last, reason }: { last: Attempt; reason: string },
): Promise<void> {
	const { workerId, number } = last;
	const nonce = nonceOf("blocked", workerId, `${folded.attempts.length}`);
	const composed = composeMarker("blocked", {
		...{ nonce, worker_id: workerId, attempt: number },
		...composeStory({ folded, posted: state.markers, reason }),
	});
	if (!composed.ok) {
		throw new CodedError(
			"MARKER_INVALID",
			`The blocked comment is not complete.\n${composed.why}`,
			{
				hint: "This is a defect of codex-workers; nothing was posted.",
			},
		);
	}
	const body = renderMarker(composed.marker);
	await postCommentOnce(client, { subjectId: state.issueId, nonce, body });
}
