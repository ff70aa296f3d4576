import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import type { GitHubClient } from "../client/github-client.ts";
import type { Operation } from "../client/operation.ts";
import { type PostedComment, PostedNode, toPostedComment } from "./posted-comment.ts";

const Comments = z.object({
	nodes: connectionNodes(PostedNode.extend({ viewerDidAuthor: z.boolean() })),
});
const Answer = z.object({ node: z.object({ comments: Comments.optional() }).nullable() });

export const findOwnCommentOperation: Operation<z.output<typeof Answer>> = {
	name: "FindOwnComment",
	repeatable: true,
	document: `query FindOwnComment($subjectId: ID!) {
		node(id: $subjectId) {
			... on Issue {
				comments(last: 100) { nodes { id fullDatabaseId url body viewerDidAuthor } }
			}
			... on PullRequest {
				comments(last: 100) { nodes { id fullDatabaseId url body viewerDidAuthor } }
			}
		}
	}`,
	answer: Answer,
};

export interface OwnComment {
	/** Node id of the issue or pull request. */
	subjectId: string;
	/** What the comment's body holds and no other comment does. */
	nonce: string;
}

/**
 * The comment of the token's own account that carries `nonce`, the oldest of several, among the
 * newest 100. A replica that lags may not show one just posted. Throws `GitHubError`.
 */
export async function findOwnComment(
	client: GitHubClient,
	{ subjectId, nonce }: OwnComment,
): Promise<PostedComment | undefined> {
	const answer = await client.run(findOwnCommentOperation, { subjectId });
	const own = answer.node?.comments?.nodes.find(
		({ viewerDidAuthor, body }) => viewerDidAuthor && body.includes(nonce),
	);
	return own && toPostedComment(own);
}
