import { CodedError } from "@codex-workers/protocol";
import type { GitHubClient } from "../client/github-client.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import { byDatabaseId } from "./by-database-id.ts";
import type { CommentPage } from "./comment-page.ts";
import { type IssueComment, toIssueComment } from "./issue-comment.ts";
import type { CommentsInput, IssueComments } from "./issue-comments.ts";
import { readNewestComments } from "./read-newest-comments.ts";
import { readOlderComments } from "./read-older-comments.ts";

/** `isWhole`: the oldest comment was reached; otherwise `enough` ended the reading. */
export async function collectComments(
	client: GitHubClient,
	input: CommentsInput,
): Promise<IssueComments & { isWhole: boolean }> {
	const { newest = 40, maxPages = 10, enough = () => false } = input;
	const { page: newestPage, ...head } = await readNewestComments(client, input, newest);
	const { totalCount } = newestPage;
	const pages = [readPage(newestPage)];

	let page = newestPage;
	while (page.pageInfo.hasPreviousPage) {
		const comments = inOrder(pages);
		if (await enough(comments, head)) return { ...head, totalCount, comments, isWhole: false };
		if (pages.length > maxPages) throw issueTooLong(input, comments.length);
		page = await readOlderComments(client, head.issueId, page.pageInfo.startCursor);
		pages.push(readPage(page));
	}
	return { ...head, totalCount, comments: inOrder(pages), isWhole: true };
}

function readPage(page: CommentPage): IssueComment[] {
	return page.nodes.map(
		(node) =>
			toIssueComment(node) ?? unfitAnswer("ReadComments", "a comment has no fullDatabaseId"),
	);
}

/** Oldest first, each once: pages overlap when comments come or go while they are read. */
function inOrder(pages: readonly (readonly IssueComment[])[]): IssueComment[] {
	const byId = new Map(pages.flat().map((comment) => [comment.id, comment]));
	return [...byId.values()].sort(byDatabaseId);
}

function issueTooLong({ repository, issue }: CommentsInput, read: number): CodedError {
	return new CodedError(
		"ISSUE_TOO_LONG",
		`What is looked for is not among the newest ${read} comments of ${repository.owner}/${repository.name}#${issue}; older ones are not read.`,
		{ hint: "Post the marker again, so that it is among the newest, or go on in a new issue." },
	);
}
