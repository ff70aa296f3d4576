import * as z from "zod";
import { DatabaseId } from "./issue-comment.ts";

/** What is selected on a comment of ours, right after posting it or when it is found again. */
export const PostedNode = z.object({
	id: z.string(),
	fullDatabaseId: DatabaseId.nullable(),
	url: z.string(),
	body: z.string(),
});

export interface PostedComment {
	id: string;
	url: string;
	databaseId: string;
}

/** `undefined` for a comment without the id that orders it. */
export function toPostedComment(node: z.output<typeof PostedNode>): PostedComment | undefined {
	const { id, url, fullDatabaseId: databaseId } = node;
	return databaseId === null ? undefined : { id, url, databaseId };
}
