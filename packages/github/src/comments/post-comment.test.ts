import {
	badGateway,
	type Fault,
	primaryRateLimit,
	reset,
	secondaryRateLimit,
	wentWrong,
} from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { postComment } from "./post-comment.ts";

const nonce = "5f1b7d4e-8a43-4c0d-9a3e-0d2f6c1b7a90";
const body = `<!-- WORKER:STARTED -->\r\n"nonce": "${nonce}"\n🤖 \u{E0041} 123n`;
const looks = [500, 1500, 4000];

test("a comment is posted as it is, and known by its ids", async () => {
	const { client, issue, asked } = await githubWorld();
	const posted = await postComment(client, { subjectId: issue.id, nonce, body });
	const [comment] = issue.comments;
	expect(posted).toEqual({
		id: comment?.id,
		databaseId: String(comment?.databaseId),
		url: expect.stringContaining("/acme/widget/issues/123#issuecomment-"),
	});
	expect(comment).toMatchObject({ body, author: { login: "robot" } });
	expect(asked()).toEqual(["AddComment"]);
});

describe("one comment is there, and no second one, after", () => {
	const lost = { afterExecute: true };
	test.each<[string, Fault[], { posts: number; waits: number[] }]>([
		[
			"a lost answer: 502 after execution",
			[badGateway("AddComment", lost)],
			{ posts: 1, waits: [500] },
		],
		["a connection cut after execution", [reset("AddComment", lost)], { posts: 1, waits: [500] }],
		[
			"GitHub's own timeout, executed",
			[{ ...wentWrong("AddComment"), ...lost }],
			{ posts: 1, waits: [500] },
		],
		["502 before execution", [badGateway("AddComment")], { posts: 2, waits: looks }],
		["a connection cut before execution", [reset("AddComment")], { posts: 2, waits: looks }],
		["GitHub's own timeout, not executed", [wentWrong("AddComment")], { posts: 2, waits: looks }],
		[
			"two failures before execution",
			[badGateway("AddComment"), reset("AddComment")],
			{ posts: 3, waits: [...looks, ...looks] },
		],
		[
			"one failure before and one after execution",
			[reset("AddComment"), badGateway("AddComment", lost)],
			{ posts: 2, waits: [...looks, 500] },
		],
		["a secondary rate limit", [secondaryRateLimit(7, "AddComment")], { posts: 2, waits: [7000] }],
		[
			"a secondary rate limit that does not say how long",
			[secondaryRateLimit(undefined, "AddComment")],
			{ posts: 2, waits: [60_000] },
		],
		[
			"a lost answer, and a look that fails at first",
			[badGateway("AddComment", lost), badGateway("FindOwnComment")],
			{ posts: 1, waits: [500, 250] },
		],
	])("%s", async (_, faults, { posts, waits: expected }) => {
		const world = await githubWorld();
		world.emulator.inject(...faults);
		const posted = await postComment(world.client, { subjectId: world.issue.id, nonce, body });
		expect(world.issue.comments.map(({ id }) => id)).toEqual([posted.id]);
		expect(world.asked().filter((name) => name === "AddComment")).toHaveLength(posts);
		expect(world.waits).toEqual(expected);
	});

	test("an hourly budget that is used up for a while", async () => {
		const world = await githubWorld();
		world.emulator.inject(primaryRateLimit({ resetInSeconds: 30, match: "AddComment" }));
		await postComment(world.client, { subjectId: world.issue.id, nonce, body });
		expect(world.issue.comments).toHaveLength(1);
		expect(world.waits).toEqual([31_000]);
	});

	test("an answer that came too late to be waited for", async () => {
		const world = await githubWorld();
		let calls = 0;
		const client = world.clientOf("robot", {
			fetch: async (url, init) => {
				const response = await fetch(url, init);
				if (++calls > 1) return response;
				throw new DOMException("The operation was aborted due to timeout", "TimeoutError");
			},
		});
		const posted = await postComment(client, { subjectId: world.issue.id, nonce, body });
		expect(world.issue.comments.map(({ id }) => id)).toEqual([posted.id]);
		expect(world.waits).toEqual([500]);
	});

	test.each([
		["a little", 1900, [500, 1500]],
		["up to six seconds", 5900, looks],
	])("a lost answer, from a replica that lags %s", async (_, lag, expected) => {
		const { client, emulator, issue, waits, asked } = await githubWorld({ replicaLagMs: lag });
		emulator.inject(badGateway("AddComment", { afterExecute: true }));
		await postComment(client, { subjectId: issue.id, nonce, body });
		expect(issue.comments).toHaveLength(1);
		expect(asked().filter((name) => name === "AddComment")).toHaveLength(1);
		expect(waits).toEqual(expected);
	});

	test("a lost answer while another account repeats the nonce", async () => {
		const { client, emulator, issue, seeded, asked } = await githubWorld();
		seeded.addComment(issue, { author: "mallory", body: `mine: ${nonce}` });
		emulator.inject(badGateway("AddComment"));
		await postComment(client, { subjectId: issue.id, nonce, body });
		expect(issue.comments.map(({ author }) => author.login)).toEqual(["mallory", "robot"]);
		expect(asked().filter((name) => name === "AddComment")).toHaveLength(2);
	});
});

describe("a comment fails, and the error says how", () => {
	test("on a subject that is not there", async () => {
		const { client } = await githubWorld();
		const post = postComment(client, { subjectId: "I_nothing", nonce, body });
		await expect(post).rejects.toMatchObject({ code: "GITHUB_NOT_FOUND" });
	});

	test("when it is too long, without being tried again", async () => {
		const { client, issue, asked } = await githubWorld();
		const long = `${nonce}${"x".repeat(262_144)}`;
		await expect(
			postComment(client, { subjectId: issue.id, nonce, body: long }),
		).rejects.toMatchObject({
			code: "GITHUB_REJECTED",
			message: expect.stringMatching(/too long/),
		});
		expect(asked()).toEqual(["AddComment"]);
	});

	test("on a locked issue", async () => {
		const { clientOf, issue } = await githubWorld();
		issue.locked = true;
		const post = postComment(clientOf("mallory"), { subjectId: issue.id, nonce, body });
		await expect(post).rejects.toMatchObject({ code: "GITHUB_FORBIDDEN" });
	});

	test("when nobody can look whether it is there: it is not repeated", async () => {
		const { client, emulator, issue, asked } = await githubWorld();
		emulator.inject(badGateway("AddComment", { afterExecute: true }), {
			...badGateway("FindOwnComment"),
			times: 99,
		});
		await expect(postComment(client, { subjectId: issue.id, nonce, body })).rejects.toMatchObject({
			code: "GITHUB_UNAVAILABLE",
			failure: { mayHaveExecuted: true },
			hint: expect.stringMatching(/whether the change was made/),
		});
		expect(issue.comments).toHaveLength(1);
		expect(asked().filter((name) => name === "AddComment")).toHaveLength(1);
	});

	test("when GitHub stays away", async () => {
		const { client, emulator, issue } = await githubWorld();
		emulator.inject({ ...badGateway("AddComment"), times: 99 });
		await expect(postComment(client, { subjectId: issue.id, nonce, body })).rejects.toMatchObject({
			code: "GITHUB_UNAVAILABLE",
		});
		expect(issue.comments).toEqual([]);
	});

	test("when a limit lasts longer than the budget for waiting, until when", async () => {
		const { client, emulator, issue, waits } = await githubWorld();
		emulator.inject(secondaryRateLimit(3600, "AddComment"));
		await expect(postComment(client, { subjectId: issue.id, nonce, body })).rejects.toMatchObject({
			code: "GITHUB_RATE_LIMITED",
			hint: "Try again after 2026-01-01T01:00:00.000Z.",
		});
		expect({ comments: issue.comments, waits }).toEqual({ comments: [], waits: [] });
	});

	test("when GitHub stored another text", async () => {
		const node = {
			id: "IC_1",
			fullDatabaseId: "1",
			url: "https://github.com/x",
			body: `${nonce} cut`,
		};
		const { client, requests } = scriptedClient([
			answer({ data: { addComment: { commentEdge: { node } } } }),
		]);
		await expect(postComment(client, { subjectId: "I_1", nonce, body })).rejects.toMatchObject({
			code: "COMMENT_ALTERED",
			message: expect.stringMatching(/github\.com\/x/),
		});
		expect(requests).toHaveLength(1);
	});

	test.each([
		["does not hold its nonce", "no nonce", nonce],
		["has hardly a nonce", "abc", "abc"],
	])("when it %s: a defect of ours, before anything is sent", async (_, text, by) => {
		const { client, requests } = scriptedClient([]);
		const post = postComment(client, { subjectId: "I_1", nonce: by, body: text });
		await expect(post).rejects.toThrow(TypeError);
		expect(requests).toEqual([]);
	});
});

test("line ends are GitHub's to change", async () => {
	const node = { id: "IC_1", fullDatabaseId: 3027057882, url: "u", body: `${nonce}\r\nend` };
	const { client } = scriptedClient([answer({ data: { addComment: { commentEdge: { node } } } })]);
	const posted = await postComment(client, { subjectId: "I_1", nonce, body: `${nonce}\nend\n` });
	expect(posted.databaseId).toBe("3027057882");
});
