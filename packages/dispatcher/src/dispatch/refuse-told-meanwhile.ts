import { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { endToldSince, wasRead } from "../target/end-told-since.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/**
 * An end that is told between the look at an issue and its claim may have left it to people, or may
 * be what the next worker must begin with. Whoever tells one of a worker that is gone looks for a
 * claim afterwards, so that of the two one always sees the other. Throws `PLAN_OUTDATED`,
 * `GitHubError`.
 */
export async function refuseToldMeanwhile(
	context: Pick<DispatcherContext, "client" | "repository" | "configuration">,
	{ issue: { number: issue }, state }: Pick<DispatchPlan, "issue" | "state">,
): Promise<void> {
	const { markers } = await readIssueHistory(context, issue);
	const told = endToldSince(markers, wasRead(state.markers));
	if (told === null) return;
	throw new CodedError(
		"PLAN_OUTDATED",
		`The end of a worker on issue #${issue} was told while the next one was being started: ${told.comment.url}`,
		{ hint: "Read it, then dispatch again." },
	);
}
