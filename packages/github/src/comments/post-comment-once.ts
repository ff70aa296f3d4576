import type { GitHubClient } from "../client/github-client.ts";
import { findOwnComment } from "./find-own-comment.ts";
import { checkNonce, type NewComment, postComment } from "./post-comment.ts";
import type { PostedComment } from "./posted-comment.ts";

export interface PostedOnce extends PostedComment {
	/** Whether the comment was there before. */
	already: boolean;
}

/**
 * Posts a comment unless it is among the newest 100: with a nonce made of its content, the same
 * command run twice posts once. Two runs at the same moment, or a replica that lags, can still
 * make two; `readIssueState` counts the older one. Throws as `postComment` does.
 */
export async function postCommentOnce(
	client: GitHubClient,
	comment: NewComment,
): Promise<PostedOnce> {
	checkNonce(comment);
	const earlier = await findOwnComment(client, comment);
	if (earlier !== undefined) return { ...earlier, already: true };
	return { ...(await postComment(client, comment)), already: false };
}
