import { composeStory, moveIssue, nonceOf } from "@codex-workers/dispatcher";
import { postCommentOnce } from "@codex-workers/github";
import {
	type Attempt,
	CodedError,
	composeMarker,
	renderMarker,
	scopeOfAttempt,
} from "@codex-workers/protocol";
import { cleanUp } from "./clean-up.ts";
import type { Acting } from "./fleet-effects.ts";
import { type IdleIssue, readIdleIssue } from "./read-idle-issue.ts";

/** Leaves an issue to people: tells what was tried, moves its card, gives up the claim. */
export async function blockIssue(
	acting: Acting,
	{ issue, reason }: { readonly issue: number; readonly reason: string },
): Promise<void> {
	const idle = await readIdleIssue(acting, issue);
	const last = idle.folded.attempts.findLast((each) => scopeOfAttempt(each) === "standard");
	if (last === undefined) {
		throw new CodedError("NOTHING_TO_BLOCK", `Nobody has worked on #${issue}.`, { hint: "Wait." });
	}
	if (last.end?.marker.kind !== "blocked") await tell(acting, idle, { last, reason });
	if (acting.world.rules.movingCards) await moveIssue(acting.context, { issue, to: "Blocked" });
	if (idle.workerId !== null) await cleanUp(acting, { issue, workerId: idle.workerId });
}

async function tell(
	{ context }: Acting,
	{ folded, state }: IdleIssue,
	{ last, reason }: { readonly last: Attempt; readonly reason: string },
): Promise<void> {
	const { workerId, number } = last;
	const nonce = nonceOf("blocked", workerId, `${folded.attempts.length}`);
	const composed = composeMarker("blocked", {
		...{ nonce, worker_id: workerId, attempt: number },
		...composeStory({ folded, posted: state.markers, reason }),
	});
	if (!composed.ok) throw new Error(`No blocked marker: ${composed.why}`);
	const body = renderMarker(composed.marker);
	await postCommentOnce(context.client, { subjectId: state.issueId, nonce, body });
}
