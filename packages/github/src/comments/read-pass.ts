import { CodedError } from "@codex-workers/protocol";
import type { GitHubClient } from "../client/github-client.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import { byDatabaseId } from "./by-database-id.ts";
import { toComments } from "./comment-page.ts";
import type { CommentReader } from "./comment-reader.ts";
import { createCommentVersions } from "./comment-versions.ts";
import type { CommentsInput } from "./comments-input.ts";
import type { IssueComment } from "./issue-comment.ts";
import type { IssueHead } from "./issue-head.ts";
import { type OlderComments, readOlderComments } from "./read-older-comments.ts";
import { readSettledNewest } from "./read-settled-newest.ts";
import { type Tear, tearAtEnd, tearBetween } from "./tear.ts";

export interface PassInput<Result> extends CommentsInput {
	begin: (head: IssueHead) => CommentReader<Result>;
	/** A time, in milliseconds, that had passed on GitHub's clock a moment ago. */
	settledAt: number;
}

export type Pass<Result> =
	| { type: "read"; result: Result }
	/** `changedAt`: the last change that was seen. */
	| { type: "torn"; tear: Tear; changedAt: number };

/**
 * Reads an issue's comments once, newest page first, until the reader has enough. With every
 * older page come the last changes, so that what was read before is as of that moment, too.
 */
export async function readPass<Result>(
	client: GitHubClient,
	input: PassInput<Result>,
): Promise<Pass<Result>> {
	const { head, settledAt, ...start } = await readSettledNewest(client, input, input.settledAt);
	const reader = input.begin(head);
	const versions = createCommentVersions();
	await reader.take(versions.note(toComments(start.page.nodes)));

	let { page, changedAt } = start;
	for (let pages = 0; page.pageInfo.hasPreviousPage; pages++) {
		if (reader.isEnough()) return { type: "read", result: reader.result() };
		if (pages === (input.maxPages ?? 10)) throw issueTooLong(input, versions.count());
		const older = await readOlderComments(client, head.issueId, page.pageInfo.startCursor);
		page = older.page;
		const times = older.recent.map(({ updatedAt }) => updatedAt);
		const { totalCount } = page;
		const tear = tearBetween({ times, totalCount, changedAt, settledAt });
		changedAt = Math.max(changedAt, ...times);
		if (tear) return { type: "torn", tear, changedAt };
		await reader.take(versions.note(readSoFar(older)));
	}
	const tear = tearAtEnd(versions.count(), page.totalCount);
	return tear ? { type: "torn", tear, changedAt } : { type: "read", result: reader.result() };
}

/**
 * The page, and the last changes of comments not older than it: one from further back
 * would be taken for the newest of its kind while those between are not read.
 */
function readSoFar({ page, recent }: OlderComments): IssueComment[] {
	const comments = toComments(page.nodes);
	if (!page.pageInfo.hasPreviousPage) return [...comments, ...toComments(recent)];
	const [oldest] = comments;
	if (oldest === undefined) {
		return unfitAnswer("ReadOlderComments", "a page is empty that others come before");
	}
	const isSoFar = (comment: IssueComment) => byDatabaseId(comment, oldest) >= 0;
	return [...comments, ...toComments(recent).filter(isSoFar)];
}

function issueTooLong({ repository, issue }: CommentsInput, read: number): CodedError {
	return new CodedError(
		"ISSUE_TOO_LONG",
		`What is looked for is not among the newest ${read} comments of ${repository.owner}/${repository.name}#${issue}; older ones are not read.`,
		{ hint: "Post the marker again, so that it is among the newest, or go on in a new issue." },
	);
}
