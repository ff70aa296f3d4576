import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import type { Operation } from "../client/operation.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import { writeAtMostOnce } from "../client/write-at-most-once.ts";
import { findOwnComment, type OwnComment } from "./find-own-comment.ts";
import { type PostedComment, PostedNode, toPostedComment } from "./posted-comment.ts";

const Answer = z.object({
	addComment: z
		.object({ commentEdge: z.object({ node: PostedNode.nullable() }).nullable() })
		.nullable(),
});

export const addCommentOperation: Operation<z.output<typeof Answer>> = {
	name: "AddComment",
	repeatable: false,
	document: `mutation AddComment($subjectId: ID!, $body: String!) {
		addComment(input: { subjectId: $subjectId, body: $body }) {
			commentEdge { node { id fullDatabaseId url body } }
		}
	}`,
	answer: Answer,
};

/** The text of a comment, which holds its nonce: by that a lost comment is found again. */
export interface NewComment extends OwnComment {
	body: string;
}

const MIN_NONCE = 8;

/**
 * Posts one comment, at most once: after a lost answer it looks for its own nonce before it
 * repeats. Throws `GitHubError`; `COMMENT_ALTERED` when GitHub stored another text.
 */
export async function postComment(
	client: GitHubClient,
	comment: NewComment,
): Promise<PostedComment> {
	checkNonce(comment);
	return await writeAtMostOnce(client, {
		write: () => addComment(client, comment),
		find: () => findOwnComment(client, comment),
	});
}

/** Throws a `TypeError` for a comment that could not be found again. */
export function checkNonce({ nonce, body }: NewComment): void {
	if (nonce.length >= MIN_NONCE && body.includes(nonce)) return;
	throw new TypeError(`A comment must hold its nonce, and that at least ${MIN_NONCE} characters.`);
}

async function addComment(client: GitHubClient, comment: NewComment): Promise<PostedComment> {
	const { subjectId, body } = comment;
	const answer = await client.run(addCommentOperation, { subjectId, body });
	const node = answer.addComment?.commentEdge?.node;
	const posted = node && toPostedComment(node);
	if (!posted) return unfitAnswer(addCommentOperation.name, "the new comment is missing");
	if (sameText(node.body, body)) return posted;
	throw new CodedError(
		"COMMENT_ALTERED",
		`GitHub stored another text than was sent: ${posted.url}`,
		{
			hint: "Look at the comment; shorten the text before you post it again.",
		},
	);
}

/** Line ends and surrounding blanks are GitHub's to change. */
function sameText(one: string, other: string): boolean {
	const [a, b] = [one, other].map((text) => text.replaceAll("\r\n", "\n").trim());
	return a === b;
}
