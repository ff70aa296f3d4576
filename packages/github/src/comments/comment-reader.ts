import type { IssueComment } from "./issue-comment.ts";

/** What comments are handed to as they arrive. It keeps of them what it needs; nothing else does. */
export interface CommentReader<Result> {
	/**
	 * Gets each page, the newest page first. A comment that was changed meanwhile comes again:
	 * of two versions the one that comes later counts.
	 */
	take: (comments: readonly IssueComment[]) => Promise<void>;
	/** Asked before each older page; `true` ends the reading. */
	isEnough: () => boolean;
	result: () => Result;
}
