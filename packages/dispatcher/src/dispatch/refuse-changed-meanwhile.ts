import type { IssueState } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { endToldSince, wasRead } from "../target/end-told-since.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { refuseClosed } from "./refuse-closed.ts";

/**
 * Refuses an issue that has changed while its worker was being prepared (a setup may take minutes):
 * one that is closed, one whose body was edited, and one about which an end was told. Whoever tells
 * the end of a worker that is gone looks for a claim afterwards, so that of the two one always sees
 * the other. Throws `ISSUE_CLOSED`, `ISSUE_EDITED`, `PLAN_OUTDATED`, `GitHubError`.
 */
export async function refuseChangedMeanwhile(
	context: Pick<DispatcherContext, "client" | "repository" | "configuration">,
	{ issue, state }: Pick<DispatchPlan, "issue" | "state">,
): Promise<void> {
	const { number, editedAt } = issue;
	const now = await readIssueHistory(context, number);
	refuseClosed({ number, state: now.state });
	// It is older than the assignment, and read by nobody: the next worker would be given it.
	if (now.editedAt !== editedAt) throw edited(number, now.editedAt);
	refuseTold(number, { before: state, now });
}

function edited(issue: number, at: string | null): CodedError {
	return new CodedError(
		"ISSUE_EDITED",
		`The body of issue #${issue} was edited at ${at}, while its worker was being started.`,
		{ hint: "Read it again, then dispatch with --accept-edits or move it to Ready anew." },
	);
}

/** It may have left the issue to people, or may be what the next worker must begin with. */
function refuseTold(issue: number, { before, now }: Record<"before" | "now", IssueState>): void {
	const told = endToldSince(now.markers, wasRead(before.markers));
	if (told === null) return;
	throw new CodedError(
		"PLAN_OUTDATED",
		`The end of a worker on issue #${issue} was told while the next one was being started: ${told.comment.url}`,
		{ hint: "Read it, then dispatch again." },
	);
}
