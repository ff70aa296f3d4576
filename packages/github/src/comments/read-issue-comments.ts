import type { GitHubClient } from "../client/github-client.ts";
import { GitHubError } from "../client/github-error.ts";
import { issueError } from "../issues/issue-reference.ts";
import { collectComments } from "./collect-comments.ts";
import type { CommentsInput, IssueComments } from "./issue-comments.ts";

const REPLICA_LAG_MS = 1_000;

/**
 * An issue's comments: the newest 40, then older pages of 100, at most 10. A list shorter than
 * GitHub's own count is read once more. Throws `ISSUE_TOO_LONG`, `ISSUE_NOT_FOUND`,
 * `ISSUE_IS_PULL_REQUEST`, or `GitHubError` (`GITHUB_UNAVAILABLE` for a list that stays short).
 */
export async function readIssueComments(
	client: GitHubClient,
	input: CommentsInput,
): Promise<IssueComments> {
	try {
		return (await readOrStale(client, input)) ?? (await readAgain(client, input));
	} catch (error) {
		throw issueError(error, input);
	}
}

async function readAgain(client: GitHubClient, input: CommentsInput): Promise<IssueComments> {
	await client.sleep(REPLICA_LAG_MS);
	const read = await readOrStale(client, input);
	if (read !== undefined) return read;
	throw new GitHubError({
		kind: "unavailable",
		operation: "ReadOlderComments",
		says: "the list of comments is shorter than GitHub's own count of them",
		mayHaveExecuted: false,
	});
}

/** `undefined` for a stale read: fewer comments than the issue has. */
async function readOrStale(
	client: GitHubClient,
	input: CommentsInput,
): Promise<IssueComments | undefined> {
	const { isWhole, ...read } = await collectComments(client, input);
	return isWhole && read.comments.length < read.totalCount ? undefined : read;
}
