import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import { type IssueReference, onlyIssue } from "../issues/issue-reference.ts";
import { byUpdate, CommentPage, commentPageFields } from "./comment-page.ts";
import { UpdateTime } from "./issue-comment.ts";
import type { IssueHead } from "./issue-head.ts";

const Issue = z.object({
	__typename: z.literal("Issue"),
	id: z.string(),
	state: z.enum(["OPEN", "CLOSED"]),
	lastEditedAt: z.iso.datetime().nullable(),
	comments: CommentPage,
	latest: z.object({ nodes: connectionNodes(z.object({ updatedAt: UpdateTime })) }),
});
const Answer = z.object({
	viewer: z.object({ id: z.string(), login: z.string() }),
	repository: z
		.object({
			issueOrPullRequest: z
				.discriminatedUnion("__typename", [
					Issue,
					z.object({ __typename: z.literal("PullRequest") }),
				])
				.nullable(),
		})
		.nullable(),
});

export const readNewestCommentsOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadNewestComments",
	repeatable: true,
	document: `query ReadNewestComments($owner: String!, $name: String!, $number: Int!, $newest: Int!) {
		viewer { id login }
		repository(owner: $owner, name: $name) {
			issueOrPullRequest(number: $number) {
				__typename
				... on Issue {
					id
					state
					lastEditedAt
					comments(last: $newest) { ...CommentPageFields }
					latest: comments(first: 1, ${byUpdate}) { nodes { updatedAt } }
				}
			}
		}
	}
	${commentPageFields}`,
	answer: Answer,
};

export interface NewestComments {
	head: IssueHead;
	page: CommentPage;
	/** When a comment was last written or edited, by GitHub's clock; `-Infinity` without any. */
	changedAt: number;
}

/** The normal case in one request of one point: who am I, the newest comments, the last change. */
export async function readNewestComments(
	client: GitHubClient,
	reference: IssueReference,
	newest: number,
): Promise<NewestComments> {
	const { repository, issue } = reference;
	const variables = { ...repository, number: issue, newest };
	const { viewer, ...answer } = await client.run(readNewestCommentsOperation, variables);
	const { issueOrPullRequest } =
		answer.repository ?? missing(readNewestCommentsOperation.name, "the repository");
	const node = onlyIssue(issueOrPullRequest, reference);
	const { id: issueId, state, lastEditedAt: editedAt, comments, latest } = node;
	return {
		head: { issueId, state, editedAt, viewer },
		page: comments,
		changedAt: latest.nodes[0]?.updatedAt ?? Number.NEGATIVE_INFINITY,
	};
}
