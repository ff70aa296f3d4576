import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import { CommentPage, commentPageFields } from "./comment-page.ts";

const Answer = z.object({ node: z.object({ comments: CommentPage.optional() }).nullable() });

export const readOlderCommentsOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadOlderComments",
	repeatable: true,
	document: `query ReadOlderComments($issueId: ID!, $before: String!) {
		node(id: $issueId) {
			... on Issue {
				comments(last: 100, before: $before) { ...CommentPageFields }
			}
		}
	}
	${commentPageFields}`,
	answer: Answer,
};

/** The 100 comments before a cursor. */
export async function readOlderComments(
	client: GitHubClient,
	issueId: string,
	before: string | null,
): Promise<CommentPage> {
	const operation = readOlderCommentsOperation;
	if (before === null)
		return unfitAnswer(operation.name, "a page has no cursor for the one before");
	const answer = await client.run(operation, { issueId, before });
	return answer.node?.comments ?? missing(operation.name, "the issue");
}
