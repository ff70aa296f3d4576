import type { IssueComment } from "../comments/issue-comment.ts";

/** A comment of the account `U_viewer` on issue 123, but for what is given. */
export function exampleComment(fields: Partial<IssueComment> = {}): IssueComment {
	const { databaseId = "3027057882" } = fields;
	return {
		id: `IC_${databaseId}`,
		databaseId,
		url: `https://github.com/acme/widget/issues/123#issuecomment-${databaseId}`,
		body: "Any news?",
		createdAt: "2026-01-01T00:00:00Z",
		updatedAt: Date.parse("2026-01-01T00:00:00Z"),
		lastEditedAt: null,
		isMinimized: false,
		viewerDidAuthor: false,
		author: { id: "U_viewer", login: "viewer", type: "User" },
		editor: null,
		...fields,
	};
}
