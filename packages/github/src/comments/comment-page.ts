import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import { CommentNode, commentFields } from "./issue-comment.ts";

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
