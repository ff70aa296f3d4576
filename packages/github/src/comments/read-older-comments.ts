import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import { byUpdate, CommentPage, commentPageFields } from "./comment-page.ts";
import { CommentNode } from "./issue-comment.ts";

/** How many of the last changes every older page brings with it. */
export const RECENT = 20;

const Answer = z.object({
	node: z
		.object({ comments: CommentPage, recent: z.object({ nodes: connectionNodes(CommentNode) }) })
		.partial()
		.nullable(),
});

export const readOlderCommentsOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadOlderComments",
	repeatable: true,
	document: `query ReadOlderComments($issueId: ID!, $before: String!) {
		node(id: $issueId) {
			... on Issue {
				comments(last: 100, before: $before) { ...CommentPageFields }
				recent: comments(first: ${RECENT}, ${byUpdate}) { nodes { ...CommentFields } }
			}
		}
	}
	${commentPageFields}`,
	answer: Answer,
};

export interface OlderComments {
	page: CommentPage;
	/** The comments changed last, whatever their age; the latest change first. */
	recent: CommentNode[];
}

/** The 100 comments before a cursor, and what was changed last. */
export async function readOlderComments(
	client: GitHubClient,
	issueId: string,
	before: string | null,
): Promise<OlderComments> {
	const operation = readOlderCommentsOperation;
	if (before === null)
		return unfitAnswer(operation.name, "a page has no cursor for the one before");
	const { node } = await client.run(operation, { issueId, before });
	if (!node?.comments || !node.recent) return missing(operation.name, "the issue");
	return { page: node.comments, recent: node.recent.nodes };
}
