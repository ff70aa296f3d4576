import type { OpenPullRequest } from "@codex-workers/github";
import { isWorkersCommit } from "./is-workers-commit.ts";
import type { IssueFacts } from "./issue-facts.ts";
import type { NamedIssues } from "./named-issues.ts";

/**
 * Whether a pull request needs a review artifact: a worker's commit is in it, or it belongs to an
 * issue that was given to a worker (by its text, a link or its branch, on a fork too), or it
 * closes an issue of the board. A branch name alone does not make it a worker's: people use the
 * same names.
 */
export async function isForWorkers(
	{ commitMessages }: OpenPullRequest,
	{ all, closing }: NamedIssues,
	{ isAssigned, isOnBoard }: IssueFacts,
): Promise<boolean> {
	if (commitMessages.some(isWorkersCommit)) return true;
	for (const issue of all) if (await isAssigned(issue)) return true;
	for (const issue of closing) if (await isOnBoard(issue)) return true;
	return false;
}
