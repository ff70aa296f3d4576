import { byDatabaseId } from "../comments/by-database-id.ts";
import type { CommentReader } from "../comments/comment-reader.ts";
import type { IssueComment } from "../comments/issue-comment.ts";
import type { IssueHead } from "../comments/issue-head.ts";

export interface Collected {
	head: IssueHead;
	/** Oldest first, each in its last version. */
	comments: IssueComment[];
}

/** What begins a reader that keeps every comment, until it has `enough`. */
export function collecting(enough = Number.POSITIVE_INFINITY) {
	return (head: IssueHead): CommentReader<Collected> => {
		const byId = new Map<string, IssueComment>();
		return {
			take: async (comments) => {
				for (const comment of comments) byId.set(comment.databaseId, comment);
			},
			isEnough: () => byId.size >= enough,
			result: () => ({ head, comments: [...byId.values()].sort(byDatabaseId) }),
		};
	};
}
