import { type Issue, readIssue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/**
 * A body that is edited while a worker is being prepared (a setup may take minutes) is older than
 * the assignment, and read by nobody: the next worker would be given it. Throws `ISSUE_EDITED`,
 * `GitHubError`.
 */
export async function refuseEditedMeanwhile(
	{ client, repository }: Pick<DispatcherContext, "client" | "repository">,
	{ number: issue, editedAt }: Pick<Issue, "number" | "editedAt">,
): Promise<void> {
	const now = await readIssue(client, { repository, issue });
	if (now.editedAt === editedAt) return;
	throw new CodedError(
		"ISSUE_EDITED",
		`The body of issue #${issue} was edited at ${now.editedAt}, while its worker was being started.`,
		{ hint: "Read it again, then dispatch with --accept-edits or move it to Ready anew." },
	);
}
