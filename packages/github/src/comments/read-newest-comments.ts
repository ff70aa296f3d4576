import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import { type IssueReference, onlyIssue } from "../issues/issue-reference.ts";
import { RepositoryPermission } from "../repository/repository-permission.ts";
import { CommentPage, commentPageFields } from "./comment-page.ts";

const Answer = z.object({
	viewer: z.object({ id: z.string(), login: z.string() }),
	repository: z
		.object({
			viewerPermission: RepositoryPermission.nullable(),
			issueOrPullRequest: z
				.discriminatedUnion("__typename", [
					z.object({ __typename: z.literal("Issue"), id: z.string(), comments: CommentPage }),
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
			viewerPermission
			issueOrPullRequest(number: $number) {
				__typename
				... on Issue {
					id
					comments(last: $newest) { ...CommentPageFields }
				}
			}
		}
	}
	${commentPageFields}`,
	answer: Answer,
};

export interface IssueHead {
	issueId: string;
	/** The account the token belongs to. */
	viewer: { id: string; login: string };
	viewerPermission: RepositoryPermission | null;
}

/** The normal case in one request of one point: who am I, what may I do, the newest comments. */
export async function readNewestComments(
	client: GitHubClient,
	reference: IssueReference,
	newest: number,
): Promise<IssueHead & { page: CommentPage }> {
	const { repository, issue } = reference;
	const variables = { ...repository, number: issue, newest };
	const answer = await client.run(readNewestCommentsOperation, variables);
	const { viewerPermission, issueOrPullRequest } =
		answer.repository ?? missing(readNewestCommentsOperation.name, "the repository");
	const { id, comments } = onlyIssue(issueOrPullRequest, reference);
	return { issueId: id, viewer: answer.viewer, viewerPermission, page: comments };
}
