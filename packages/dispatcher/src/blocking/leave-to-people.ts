import { type GitHubClient, postCommentOnce } from "@codex-workers/github";
import {
	type Attempt,
	CodedError,
	composeMarker,
	renderMarker,
	scopeOfAttempt,
} from "@codex-workers/protocol";
import { type BoardContext, moveIssue } from "../board/move-issue.ts";
import type { IdleIssue } from "../replacement/read-idle-issue.ts";
import { nonceOf } from "../results/nonce-of.ts";
import { composeStory } from "./compose-story.ts";

/** Why an issue is left to people, and what throws where a worker has begun on it meanwhile. */
type Leaving = { reason: string; refuseTaken: () => Promise<void> };

/**
 * Tells once on an idle issue what was tried and why it ends here, and moves it to Blocked. Whoever
 * claims it looks for such an end afterwards, and the claim is looked for here after it is told: of
 * the two one always sees the other. Throws `NOTHING_TO_BLOCK`, `MARKER_INVALID`, `GitHubError`, and
 * what `refuseTaken` and `moveIssue` throw.
 */
export async function leaveToPeople(
	context: BoardContext,
	idle: IdleIssue,
	{ reason, refuseTaken }: Leaving,
): Promise<void> {
	const last = toldAbout(idle);
	if (last.end?.marker.kind !== "blocked") await tell(context.client, idle, { last, reason });
	await refuseTaken();
	await moveIssue(context, { issue: idle.issue, to: "Blocked" });
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
	client: GitHubClient,
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
