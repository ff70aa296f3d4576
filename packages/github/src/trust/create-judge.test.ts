import { describe, expect, test } from "vitest";
import type { IssueComment } from "../comments/issue-comment.ts";
import { exampleBody } from "../testing/example-body.ts";
import { exampleComment } from "../testing/example-comment.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { createJudge } from "./create-judge.ts";

const where = {
	repository: { owner: "acme", name: "widget" },
	issue: 123,
	trust: { dispatchers: [], workers: [], reviewers: [] },
	viewerId: "U_viewer",
};
const collaborators = (pages: number, ...edges: object[]) => {
	const pageInfo = { hasNextPage: pages > 1, endCursor: pages > 1 ? "more" : null };
	const list = { totalCount: pages * 100, pageInfo, edges };
	return answer({ data: { repository: { collaborators: list } } });
};
const writer = { permission: "WRITE", node: { id: "U_writer" } };
const review = (id: number, login: string, more: Partial<IssueComment> = {}) =>
	exampleComment({
		databaseId: String(id),
		body: exampleBody("review", 123),
		author: { id: `U_${login}`, login, type: "User" },
		...more,
	});

test("permissions are looked up once, for whom they decide about", async () => {
	const { client, requests } = scriptedClient([collaborators(1, writer)]);
	const judge = createJudge(client, where);
	await judge.take([review(1, "viewer"), review(2, "viewer", { body: "Any news?" })]);
	expect(requests).toHaveLength(0);
	await judge.take([review(3, "writer"), review(4, "stranger")]);
	await judge.take([review(5, "another"), review(6, "writer")]);
	const { markers, ignored } = judge.judged();
	expect(markers.map(({ comment }) => comment.databaseId)).toEqual(["1", "3", "6"]);
	expect(ignored).toMatchObject([{ reason: "untrusted-author" }, { reason: "untrusted-author" }]);
	expect(requests).toHaveLength(1);
});

describe("a comment that comes again is judged by its later version:", () => {
	const talk = { body: "Any news?" };
	const byStranger = {
		lastEditedAt: "2026-01-01T00:00:00Z",
		editor: { id: "U_stranger", login: "stranger", type: "User" },
	};
	test.each<[string, Partial<IssueComment>, Partial<IssueComment>, number, number]>([
		["talk that becomes a marker", talk, {}, 1, 0],
		["a marker that becomes talk", {}, talk, 0, 0],
		["a marker that somebody may not edit edited", {}, byStranger, 0, 1],
		["one that he edited, and the author again", byStranger, {}, 1, 0],
		["a marker that is hidden", {}, { isMinimized: true }, 0, 1],
		["an ignored marker that becomes talk", { isMinimized: true }, talk, 0, 0],
	])("%s", async (_, first, second, markers, ignored) => {
		const { client } = scriptedClient([collaborators(1, writer)]);
		const judge = createJudge(client, where);
		await judge.take([review(1, "writer", first)]);
		await judge.take([review(1, "writer", second)]);
		const judged = judge.judged();
		expect([judged.markers.length, judged.ignored.length]).toEqual([markers, ignored]);
	});
});

test("more accounts than are read make nobody trusted, and are read once", async () => {
	const { client, requests } = scriptedClient([collaborators(99)]);
	const judge = createJudge(client, where);
	const crowd = Array.from({ length: 501 }, (_, index) => review(index + 2, `s${index}`));
	await judge.take([review(1, "viewer"), ...crowd]);
	const { markers, ignored } = judge.judged();
	expect(markers).toHaveLength(1);
	expect(new Set(ignored.map(({ reason }) => reason))).toEqual(new Set(["permissions-unreadable"]));
	await judge.take(crowd);
	expect(requests).toHaveLength(1);
});

test("a failure that may pass is an error, and the next look-up asks again", async () => {
	const { client } = scriptedClient([new Response("", { status: 401 }), collaborators(1, writer)]);
	const judge = createJudge(client, where);
	await expect(judge.take([review(1, "writer")])).rejects.toMatchObject({
		code: "GITHUB_UNAUTHENTICATED",
	});
	expect(judge.judged().markers).toEqual([]);
	await judge.take([review(1, "writer")]);
	expect(judge.judged().markers).toHaveLength(1);
});
