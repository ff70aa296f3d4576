import type { IssueReference } from "../issues/issue-reference.ts";
import type { IssueComment } from "./issue-comment.ts";
import type { IssueHead } from "./read-newest-comments.ts";

/** The comments of an issue, as far as they were read. */
export interface IssueComments extends IssueHead {
	/** Oldest first. */
	comments: IssueComment[];
	/** How many the issue has; more than were read when `enough` ended the reading. */
	totalCount: number;
}

export interface CommentsInput extends IssueReference {
	/** Asked with all comments read so far, oldest first, before each older page; `true` ends the reading. */
	enough?: (comments: readonly IssueComment[], head: IssueHead) => boolean | Promise<boolean>;
	/** How many the first request asks for, at most 100. */
	newest?: number;
	/** How many older pages of 100 may follow. */
	maxPages?: number;
}
