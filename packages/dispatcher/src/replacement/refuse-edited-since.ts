import { readIssue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { IdleIssue } from "./read-idle-issue.ts";

/**
 * A worker that follows another one reads the issue anew, and nobody moves it to Ready in between:
 * a body that was edited after the last assignment has been read by nobody. Throws `ISSUE_EDITED`,
 * `GitHubError`.
 */
export async function refuseEditedSince(
	{ client, repository }: Pick<DispatcherContext, "client" | "repository">,
	{ issue, folded }: Pick<IdleIssue, "issue" | "folded">,
): Promise<void> {
	const moments = folded.attempts.flatMap(({ assigned }) => assigned?.comment.createdAt ?? []);
	const { editedAt } = await readIssue(client, { repository, issue });
	if (editedAt === null || moments.length === 0) return;
	const assignedAt = Math.max(...moments.map((moment) => Date.parse(moment)));
	if (Date.parse(editedAt) < assignedAt) return;
	throw new CodedError(
		"ISSUE_EDITED",
		`The body of issue #${issue} was edited at ${editedAt}, after its last worker was assigned.`,
		{ hint: "Read it again, then repeat the command with --accept-edits." },
	);
}
