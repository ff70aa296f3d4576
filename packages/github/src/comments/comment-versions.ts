import type { IssueComment } from "./issue-comment.ts";

/** Which comments were seen, and in which version: all that is kept of those that say nothing. */
export interface CommentVersions {
	/** How many comments were seen. */
	count: () => number;
	/** Notes what an answer brought and returns what is new in it, each comment once. */
	note: (comments: readonly IssueComment[]) => IssueComment[];
}

/**
 * Nothing seen yet. Of two versions the later one is new; of two from one second, the one that
 * was read later.
 */
export function createCommentVersions(): CommentVersions {
	const updatedAt = new Map<string, number>();
	return {
		count: () => updatedAt.size,
		note: (comments) => {
			const fresh = new Map<string, IssueComment>();
			for (const comment of comments) {
				const seen = updatedAt.get(comment.databaseId);
				if (seen !== undefined && comment.updatedAt < seen) continue;
				updatedAt.set(comment.databaseId, comment.updatedAt);
				fresh.set(comment.databaseId, comment);
			}
			return [...fresh.values()];
		},
	};
}
