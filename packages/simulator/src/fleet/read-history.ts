import { readIssueHistory } from "@codex-workers/dispatcher";
import { type FoldedIssue, foldIssueState, workerOfMarker } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import { REPOSITORY_NAME } from "../world/simulated-world.ts";

/** What the comments of an issue tell. */
export async function readHistory(
	context: ProcessContext,
	issue: number,
): Promise<{ issueId: string; ids: readonly string[]; folded: FoldedIssue }> {
	const reading = { ...context, repository: REPOSITORY_NAME };
	const { issueId, markers } = await readIssueHistory(reading, issue);
	const ids = markers.flatMap(({ marker }) => workerOfMarker(marker) ?? []);
	return { issueId, ids, folded: foldIssueState(markers) };
}
