import type { IssueReference } from "../issues/issue-reference.ts";

/** Whose comments to read, and how far back. */
export interface CommentsInput extends IssueReference {
	/** How many the first request asks for, at most 100; 40 where absent. */
	newest?: number;
	/** How many older pages of 100 may follow; 10 where absent. */
	maxPages?: number;
}
