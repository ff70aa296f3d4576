import { describe, expect, test } from "vitest";
import { collecting } from "../testing/collecting-reader.ts";
import { crowdedWorld } from "../testing/crowded-world.ts";
import { githubWorld, send } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { readComments } from "./read-comments.ts";

const reference = { repository: { owner: "acme", name: "widget" }, issue: 123 };
const begin = collecting();

/** A comment that was last changed in second `id`, or in `second`. */
const node = (id: number | null, second = id ?? 0) => ({
	id: `IC_${id}`,
	fullDatabaseId: id === null ? null : String(3_000_000_000 + id),
	url: `https://github.com/acme/widget/issues/123#issuecomment-${id}`,
	body: `comment ${id}`,
	createdAt: "2026-01-01T00:00:00Z",
	updatedAt: new Date(second * 1000).toISOString(),
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
	recent?: number[];
}
const comments = ({ total, ids, before }: Page) => ({
	totalCount: total,
	pageInfo: { hasPreviousPage: before !== undefined, startCursor: before ?? null },
	nodes: ids.map((id) => node(id)),
});
const newest = (page: Page) => {
	const latest = { nodes: page.ids.slice(-1).map((id) => ({ updatedAt: node(id).updatedAt })) };
	return answer({
		data: {
			viewer: { id: "U_me", login: "me" },
			repository: {
				issueOrPullRequest: {
					...{ __typename: "Issue", id: "I_1", state: "OPEN", lastEditedAt: null },
					...{ comments: comments(page), latest },
				},
			},
		},
	});
};
const older = (page: Page) => {
	const recent = { nodes: (page.recent ?? []).map((id) => node(id)) };
	return answer({ data: { node: { comments: comments(page), recent } } });
};
const ids = (read: { comments: { id: string }[] }) => read.comments.map(({ id }) => id);

const bodies = (read: { comments: { body: string }[] }) => read.comments.map(({ body }) => body);
const upTo = (last: number, first = 1) =>
	Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

describe("the comments of an issue", () => {
	test("come with who asks and who wrote and edited them", async () => {
		const { client, clientOf, repository, issue, seeded } = await githubWorld();
		const comment = seeded.addComment(issue, { author: "mallory", body: "first" });
		seeded.editComment(comment, { by: "ada", body: "edited" });
		await send(clientOf("ada"), "Hide", {
			document:
				"mutation Hide($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }",
			id: comment.id,
		});
		expect(await readComments(client, { repository, issue: 123, begin })).toEqual({
			head: {
				...{ issueId: issue.id, state: "OPEN", editedAt: null },
				viewer: { id: expect.stringMatching(/^U_/), login: "robot" },
			},
			comments: [
				{
					id: comment.id,
					databaseId: String(comment.databaseId),
					url: expect.stringContaining("/acme/widget/issues/123#issuecomment-"),
					body: "edited",
					createdAt: expect.stringMatching(/Z$/),
					updatedAt: Date.parse("2026-01-01T00:00:00Z"),
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
	])("are read whole, for one point a request: %s", async (_, count, requests) => {
		const { client, emulator, repository, asked } = await crowdedWorld(count);
		const read = await readComments(client, { repository, issue: 123, begin });
		expect(bodies(read)).toEqual(upTo(count));
		expect(asked()).toHaveLength(requests);
		expect(emulator.requests.every(({ points }) => points === 1)).toBe(true);
	});

	test("are read only as far as is enough, and always the newest", async () => {
		const { client, repository, asked } = await crowdedWorld(30);
		const input = { repository, issue: 123, newest: 10, begin: collecting(10) };
		expect(bodies(await readComments(client, input))).toEqual(upTo(30, 21));
		expect(asked()).toEqual(["ReadNewestComments"]);
	});

	test("beyond the last page are an error that says how far was read", async () => {
		const { client, repository, asked } = await crowdedWorld(111);
		const input = { repository, issue: 123, newest: 10, maxPages: 1, begin };
		await expect(readComments(client, input)).rejects.toMatchObject({
			code: "ISSUE_TOO_LONG",
			message: expect.stringMatching(/newest 110 comments of acme\/widget#123/),
			hint: expect.stringMatching(/Post the marker again/),
		});
		expect(asked()).toEqual(["ReadNewestComments", "ReadOlderComments"]);
		expect(bodies(await readComments(client, { ...input, newest: 11 }))).toHaveLength(111);
	});

	test.each([
		["does not exist", 999, "ISSUE_NOT_FOUND"],
		["is a pull request", 124, "ISSUE_IS_PULL_REQUEST"],
	])("of an issue that %s are an error", async (_, number, code) => {
		const { client, repository, seeded } = await githubWorld();
		await seeded.commit({ branch: "topic", files: { a: "1" } });
		await seeded.addPullRequest({ title: "Topic", author: "ada", head: "topic" });
		const read = readComments(client, { repository, issue: number, begin });
		await expect(read).rejects.toMatchObject({ code });
	});
});

describe("an answer older than what is known already", () => {
	const start = newest({ total: 3, ids: [3], before: "c" });
	test.each([
		[
			"a list shorter than GitHub's own count",
			[newest({ total: 3, ids: [1, 2] })],
			newest({ total: 3, ids: [1, 2, 3] }),
			/shorter than GitHub's own count/,
		],
		[
			"an older page that is shorter",
			[start, older({ total: 3, ids: [1], recent: [3, 1] })],
			newest({ total: 3, ids: [1, 2, 3] }),
			/shorter than GitHub's own count/,
		],
		[
			"an older page from before the last change",
			[start, older({ total: 2, ids: [1, 2], recent: [2, 1] })],
			newest({ total: 3, ids: [1, 2, 3] }),
			/older than the one before it/,
		],
	])("is asked for again after a moment, once: %s", async (_, stale, fresh, message) => {
		const { client, waits } = scriptedClient([...stale, fresh]);
		const read = await readComments(client, { ...reference, begin });
		expect(ids(read)).toEqual(["IC_1", "IC_2", "IC_3"]);
		expect(waits).toEqual([1000]);

		const { client: behind } = scriptedClient([...stale, ...stale]);
		await expect(readComments(behind, { ...reference, begin })).rejects.toMatchObject({
			code: "GITHUB_UNAVAILABLE",
			failure: { mayHaveExecuted: false },
			message: expect.stringMatching(message),
		});
	});
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
		"an empty page that others come before",
		[
			newest({ total: 9, ids: [9], before: "c" }),
			older({ total: 9, ids: [], before: "d", recent: [9, 8] }),
		],
		"GITHUB_ANSWER_INVALID",
	],
	[
		"an issue deleted between two pages",
		[newest({ total: 9, ids: [9], before: "c" }), answer({ data: { node: null } })],
		"GITHUB_NOT_FOUND",
	],
])("%s is an error", async (_, steps, code) => {
	const { client } = scriptedClient(steps);
	await expect(readComments(client, { ...reference, begin })).rejects.toMatchObject({ code });
});

test("reading ends by itself when pages never do", async () => {
	const { client, requests } = scriptedClient([
		newest({ total: 99, ids: [9], before: "c" }),
		older({ total: 99, ids: [8], before: "c", recent: [9, 8] }),
	]);
	await expect(readComments(client, { ...reference, begin })).rejects.toMatchObject({
		code: "ISSUE_TOO_LONG",
	});
	expect(requests).toHaveLength(11);
});
