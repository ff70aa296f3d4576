import { readIssueHistory } from "@codex-workers/dispatcher";
import type { IssueState } from "@codex-workers/github";
import { type FoldedIssue, foldIssueState } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";

/** What the comments of an issue tell. */
export async function readHistory(
	context: ProcessContext,
	issue: number,
): Promise<{ state: IssueState; folded: FoldedIssue }> {
	const state = await readIssueHistory(context, issue);
	return { state, folded: foldIssueState(state.markers) };
}
