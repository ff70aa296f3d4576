import { expect, test } from "vitest";
import type { IssueComment } from "../comments/issue-comment.ts";
import { exampleBody } from "../testing/example-markers.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { createJudge } from "./create-judge.ts";

const where = {
	repository: { owner: "acme", name: "widget" },
	issue: 123,
	trust: { dispatchers: [], workers: [], reviewers: [] },
};
const endless = answer({
	data: {
		repository: {
			collaborators: { pageInfo: { hasNextPage: true, endCursor: "more" }, edges: [] },
		},
	},
});

test("more accounts than are read make nobody trusted, and are read once", async () => {
	const { client, requests } = scriptedClient([endless]);
	const judge = createJudge(client, where);
	const comments = [review("viewer"), review("stranger")];
	const judged = await judge(comments, "U_viewer");
	expect(judged.markers).toHaveLength(1);
	expect(judged.ignored).toMatchObject([{ reason: "permissions-unreadable" }]);
	const asked = requests.length;
	expect(await judge(comments, "U_viewer")).toEqual(judged);
	expect(requests).toHaveLength(asked);
});

function review(login: string): IssueComment {
	return {
		id: `IC_${login}`,
		databaseId: "1",
		url: "https://github.com/acme/widget/issues/123#issuecomment-1",
		body: exampleBody("review", 123),
		createdAt: "2026-01-01T00:00:00Z",
		lastEditedAt: null,
		isMinimized: false,
		viewerDidAuthor: false,
		author: { id: `U_${login}`, login, type: "User" },
		editor: null,
	};
}
