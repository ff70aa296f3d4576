import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import { CommentNode, commentFields, type IssueComment, toIssueComment } from "./issue-comment.ts";

/** A page of comments, read from the newest towards the oldest. */
export const CommentPage = z.object({
	totalCount: z.int(),
	pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() }),
	nodes: connectionNodes(CommentNode),
});
export type CommentPage = z.output<typeof CommentPage>;

/** What to select for a page. Declares the fragment `CommentPageFields`. */
export const commentPageFields = `fragment CommentPageFields on IssueCommentConnection {
	totalCount
	pageInfo { hasPreviousPage startCursor }
	nodes { ...CommentFields }
}
${commentFields}`;

/** How to ask for the comments changed last, whatever their age; the latest change comes first. */
export const byUpdate = "orderBy: { field: UPDATED_AT, direction: DESC }";

/** The comments of an answer. Throws `GITHUB_ANSWER_INVALID` for one without the id that orders it. */
export function toComments(nodes: readonly CommentNode[]): IssueComment[] {
	return nodes.map(
		(node) =>
			toIssueComment(node) ?? unfitAnswer("ReadComments", "a comment has no fullDatabaseId"),
	);
}
