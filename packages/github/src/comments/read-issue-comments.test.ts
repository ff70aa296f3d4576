import { describe, expect, test } from "vitest";
import { githubWorld, send } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { readIssueComments } from "./read-issue-comments.ts";

const reference = { repository: { owner: "acme", name: "widget" }, issue: 123 };
const node = (id: number | null) => ({
	id: `IC_${id}`,
	fullDatabaseId: id === null ? null : String(3_000_000_000 + id),
	url: `https://github.com/acme/widget/issues/123#issuecomment-${id}`,
	body: `comment ${id}`,
	createdAt: "2026-01-01T00:00:00Z",
	lastEditedAt: null,
	isMinimized: false,
	viewerDidAuthor: false,
	author: { __typename: "User", login: "ada", id: "U_ada" },
	editor: null,
});
interface Page {
	total: number;
	ids: (number | null)[];
	before?: string | null;
}
const comments = ({ total, ids, before }: Page) => ({
	totalCount: total,
	pageInfo: { hasPreviousPage: before !== undefined, startCursor: before ?? null },
	nodes: ids.map(node),
});
const newest = (page: Page) =>
	answer({
		data: {
			viewer: { id: "U_me", login: "me" },
			repository: {
				viewerPermission: "WRITE",
				issueOrPullRequest: { __typename: "Issue", id: "I_1", comments: comments(page) },
			},
		},
	});
const older = (page: Page) => answer({ data: { node: { comments: comments(page) } } });
const ids = (read: { comments: { id: string }[] }) => read.comments.map(({ id }) => id);

/** An issue with comments "1" … "count". */
async function crowdedWorld(count: number) {
	const world = await githubWorld();
	for (let index = 1; index <= count; index++) {
		world.seeded.addComment(world.issue, { author: "mallory", body: String(index) });
	}
	return world;
}
const bodies = (read: { comments: { body: string }[] }) => read.comments.map(({ body }) => body);
const upTo = (last: number, first = 1) =>
	Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

describe("the comments of an issue", () => {
	test("come with who asks and who wrote and edited them", async () => {
		const { client, clientOf, repository, issue, seeded } = await githubWorld();
		const comment = seeded.addComment(issue, { author: "mallory", body: "first" });
		const ada = clientOf("ada");
		await send(ada, "Edit", {
			document:
				'mutation Edit($id: ID!) { updateIssueComment(input: { id: $id, body: "edited" }) { clientMutationId } }',
			id: comment.id,
		});
		await send(ada, "Hide", {
			document:
				"mutation Hide($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }",
			id: comment.id,
		});
		expect(await readIssueComments(client, { repository, issue: 123 })).toEqual({
			issueId: issue.id,
			viewer: { id: expect.stringMatching(/^U_/), login: "robot" },
			viewerPermission: "WRITE",
			totalCount: 1,
			comments: [
				{
					id: comment.id,
					databaseId: String(comment.databaseId),
					url: expect.stringContaining("/acme/widget/issues/123#issuecomment-"),
					body: "edited",
					createdAt: expect.stringMatching(/Z$/),
					lastEditedAt: expect.stringMatching(/Z$/),
					isMinimized: true,
					viewerDidAuthor: false,
					author: { id: comment.author.id, login: "mallory", type: "User" },
					editor: { id: issue.author.id, login: "ada", type: "User" },
				},
			],
		});
		expect(comment.databaseId).toBeGreaterThan(2 ** 31);
	});

	test.each([
		["none", 0, 1],
		["all in one request", 40, 1],
		["one more than fits the first", 41, 2],
		["in full pages", 240, 3],
	])("are read whole, oldest first: %s", async (_, count, requests) => {
		const { client, repository, asked } = await crowdedWorld(count);
		const read = await readIssueComments(client, { repository, issue: 123 });
		expect(bodies(read)).toEqual(upTo(count));
		expect(read.totalCount).toBe(count);
		expect(asked()).toHaveLength(requests);
	});

	test("are read only as far as is enough, and always the newest", async () => {
		const { client, repository, asked } = await crowdedWorld(30);
		const seen: number[] = [];
		const read = await readIssueComments(client, {
			repository,
			issue: 123,
			newest: 10,
			enough: (comments, { viewer }) => {
				seen.push(comments.length);
				return viewer.login === "robot";
			},
		});
		expect(bodies(read)).toEqual(upTo(30, 21));
		expect(read.totalCount).toBe(30);
		expect({ seen, asked: asked() }).toEqual({ seen: [10], asked: ["ReadNewestComments"] });
	});

	test("beyond the last page are an error that says how far was read", async () => {
		const { client, repository, asked } = await crowdedWorld(111);
		const input = { repository, issue: 123, newest: 10, maxPages: 1 };
		await expect(readIssueComments(client, input)).rejects.toMatchObject({
			code: "ISSUE_TOO_LONG",
			message: expect.stringMatching(/newest 110 comments of acme\/widget#123/),
			hint: expect.stringMatching(/Post the marker again/),
		});
		expect(asked()).toEqual(["ReadNewestComments", "ReadOlderComments"]);
		expect(bodies(await readIssueComments(client, { ...input, newest: 11 }))).toHaveLength(111);
	});

	test.each([
		["does not exist", 999, "ISSUE_NOT_FOUND"],
		["is a pull request", 124, "ISSUE_IS_PULL_REQUEST"],
	])("of an issue that %s are an error", async (_, number, code) => {
		const { client, repository, seeded } = await githubWorld();
		await seeded.commit({ branch: "topic", files: { a: "1" } });
		await seeded.addPullRequest({ title: "Topic", author: "ada", head: "topic" });
		const read = readIssueComments(client, { repository, issue: number });
		await expect(read).rejects.toMatchObject({ code });
	});
});

describe("a list of comments shorter than GitHub's count", () => {
	test("is read again after a moment", async () => {
		const { client, waits } = scriptedClient([
			newest({ total: 3, ids: [1, 2] }),
			newest({ total: 3, ids: [1, 2, 3] }),
		]);
		expect(ids(await readIssueComments(client, reference))).toEqual(["IC_1", "IC_2", "IC_3"]);
		expect(waits).toEqual([1000]);
	});

	test.each([
		["on the only page", [newest({ total: 3, ids: [1, 2] })]],
		[
			"on an older page",
			[
				newest({ total: 3, ids: [3], before: "c" }),
				older({ total: 3, ids: [1] }),
				newest({ total: 3, ids: [3], before: "c" }),
				older({ total: 3, ids: [1] }),
			],
		],
	])("is an error when it stays short %s", async (_, steps) => {
		const { client } = scriptedClient(steps);
		await expect(readIssueComments(client, reference)).rejects.toMatchObject({
			code: "GITHUB_UNAVAILABLE",
			failure: { mayHaveExecuted: false },
			message: expect.stringMatching(/shorter than GitHub's own count/),
		});
	});
});

test("comments that come and go while pages are read are each there once, in order", async () => {
	const { client } = scriptedClient([
		newest({ total: 4, ids: [3, 4], before: "c" }),
		older({ total: 5, ids: [1, 2, 3] }),
	]);
	const read = await readIssueComments(client, reference);
	expect(ids(read)).toEqual(["IC_1", "IC_2", "IC_3", "IC_4"]);
	expect(read.totalCount).toBe(4);
});

test.each([
	[
		"a comment without the id that orders it",
		[newest({ total: 1, ids: [null] })],
		"GITHUB_ANSWER_INVALID",
	],
	[
		"a page without a cursor",
		[newest({ total: 9, ids: [9], before: null })],
		"GITHUB_ANSWER_INVALID",
	],
	[
		"an issue deleted between two pages",
		[newest({ total: 9, ids: [9], before: "c" }), answer({ data: { node: null } })],
		"GITHUB_NOT_FOUND",
	],
])("%s is an error", async (_, steps, code) => {
	const { client } = scriptedClient(steps);
	await expect(readIssueComments(client, reference)).rejects.toMatchObject({ code });
});

test("reading ends by itself when pages never do", async () => {
	const { client, requests } = scriptedClient([
		newest({ total: 99, ids: [1], before: "c" }),
		older({ total: 99, ids: [], before: "c" }),
	]);
	await expect(readIssueComments(client, reference)).rejects.toMatchObject({
		code: "ISSUE_TOO_LONG",
	});
	expect(requests).toHaveLength(11);
});
