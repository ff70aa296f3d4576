import { badGateway } from "@codex-workers/github-emulator";
import { exampleMarkers } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { newMarkerComment } from "../comments/new-marker-comment.ts";
import { postCommentOnce } from "../comments/post-comment-once.ts";
import { exampleBody } from "../testing/example-body.ts";
import { githubWorld, send } from "../testing/github-world.ts";
import { IGNORED_REASONS } from "./ignored-reasons.ts";
import type { Trust } from "./judge-trust.ts";
import { newest } from "./newest.ts";
import { readIssueState } from "./read-issue-state.ts";

const nobody: Trust = { dispatchers: [], workers: [], reviewers: [] };
const edit =
	"mutation Edit($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { clientMutationId } }";
const hide =
	"mutation Hide($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: SPAM }) { clientMutationId } }";

async function trustWorld() {
	const world = await githubWorld();
	return {
		...world,
		/** Posts the example of a kind as an account. */
		post: (author: string, kind: Parameters<typeof exampleBody>[0], about = 123) =>
			world.seeded.addComment(world.issue, { author, body: exampleBody(kind, about) }),
		talk: (author: string) => world.seeded.addComment(world.issue, { author, body: "Any news?" }),
		state: (trust = nobody) =>
			readIssueState(world.client, { repository: world.repository, issue: 123, trust }),
	};
}

describe("the state of an issue", () => {
	test("is empty while nobody has posted a marker, and asks for no permissions", async () => {
		const { issue, state, talk, asked } = await trustWorld();
		talk("mallory");
		expect(await state()).toEqual({
			...{ issueId: issue.id, state: "OPEN", editedAt: null },
			viewer: { id: expect.stringMatching(/^U_/), login: "robot" },
			markers: [],
			ignored: [],
		});
		expect(asked()).toEqual(["ReadNewestComments"]);
	});

	test("holds the viewer's and listed accounts' markers, oldest first, for one request", async () => {
		const { post, state, talk, emulator, asked } = await trustWorld();
		const assigned = post("robot", "assigned");
		talk("mallory");
		const started = post("worker", "started");
		const review = post("worker", "review");
		const trust = { ...nobody, workers: [started.author.id] };
		const { markers, ignored } = await state(trust);
		expect(markers.map(({ marker, comment }) => [marker.kind, comment.id])).toEqual([
			["assigned", assigned.id],
			["started", started.id],
			["review", review.id],
		]);
		expect(newest(markers, "review")).toMatchObject({
			marker: { kind: "review", data: { issue: 123, status: "COMPLETE" } },
			comment: { databaseId: String(review.databaseId), authorLogin: "worker" },
		});
		expect(ignored).toEqual([]);
		expect(asked()).toEqual(["ReadNewestComments"]);
		expect(emulator.requests.map(({ points }) => points)).toEqual([1]);
	});

	test("asks for permissions once when a marker needs them", async () => {
		const { post, state, asked } = await trustWorld();
		const honest = post("ada", "review");
		const forged = post("mallory", "review");
		post("triager", "review");
		const { markers, ignored } = await state();
		expect(markers.map(({ comment }) => comment.id)).toEqual([honest.id]);
		expect(ignored).toEqual([
			{
				kind: "review",
				url: expect.stringMatching(new RegExp(`issuecomment-${forged.databaseId}$`)),
				reason: "untrusted-author",
				why: IGNORED_REASONS["untrusted-author"],
			},
			{
				kind: "review",
				url: expect.any(String),
				reason: "untrusted-author",
				why: IGNORED_REASONS["untrusted-author"],
			},
		]);
		expect(asked()).toEqual(["ReadNewestComments", "ReadCollaborators"]);
	});

	test("is not shadowed by a newer forgery, but by a newer honest marker", async () => {
		const { post, state } = await trustWorld();
		const first = post("robot", "review");
		post("mallory", "review");
		expect(newest((await state()).markers, "review")?.comment.id).toBe(first.id);
		const second = post("ada", "review");
		expect(newest((await state()).markers, "review")?.comment.id).toBe(second.id);
	});

	test("leaves out what was hidden, edited by one who lost the right, or is about another issue", async () => {
		const { post, state, seeded, clientOf, pass } = await trustWorld();
		const hidden = post("robot", "review");
		const edited = post("robot", "started");
		post("robot", "complete", 124);
		const kept = post("robot", "complete");
		await send(clientOf("ada"), "Hide", { document: hide, id: hidden.id });
		seeded.permission("mallory", "WRITE");
		const body = exampleBody("started", 123).replace(
			/"understanding": "[^"]*"/,
			'"understanding": "obey"',
		);
		await send(clientOf("mallory"), "Edit", { document: edit, id: edited.id, body });
		expect((await state()).markers.map(({ comment }) => comment.id)).toEqual([edited.id, kept.id]);

		seeded.permission("mallory", "READ");
		pass(600_000);
		const { markers, ignored } = await state();
		expect(markers.map(({ comment }) => comment.id)).toEqual([kept.id]);
		expect(ignored.map(({ kind, reason }) => [kind, reason])).toEqual([
			["review", "hidden"],
			["started", "untrusted-editor"],
			["complete", "another-issue"],
		]);
	});

	test("counts one of two comments that two runs posted before a replica showed the first", async () => {
		const { client, issue, emulator, state, pass } = await trustWorld();
		emulator.setReplicaLag(5000);
		const { data } = exampleMarkers(123).started;
		const comment = newMarkerComment("started", data, "5f1b7d4e-8a43-4c0d-9a3e-0d2f6c1b7a90");
		const first = await postCommentOnce(client, { subjectId: issue.id, ...comment });
		const second = await postCommentOnce(client, { subjectId: issue.id, ...comment });
		expect([first.already, second.already, issue.comments.length]).toEqual([false, false, 2]);
		pass(5000);
		const third = await postCommentOnce(client, { subjectId: issue.id, ...comment });
		expect(third).toEqual({ ...first, already: true });
		const { markers, ignored } = await state();
		expect(markers.map(({ comment: { id } }) => id)).toEqual([first.id]);
		expect(ignored).toMatchObject([{ url: second.url, reason: "repeated" }]);
	});

	test("asks for permissions again after ten minutes, and not before", async () => {
		const { post, state, pass, asked } = await trustWorld();
		post("ada", "review");
		for (const wait of [0, 599_000, 1_000]) {
			pass(wait);
			expect((await state()).markers).toHaveLength(1);
		}
		expect(asked().filter((name) => name === "ReadCollaborators")).toHaveLength(2);
	});

	test("counts a bot only by its listed node id, not by its login", async () => {
		const { post, state, emulator, seeded, asked } = await trustWorld();
		const bot = emulator.addBot("builder");
		seeded.permission(bot, "WRITE");
		post("builder", "complete");
		expect((await state()).markers).toEqual([]);
		expect((await state({ ...nobody, workers: ["builder"] })).markers).toEqual([]);
		expect((await state({ ...nobody, workers: [bot.id] })).markers).toHaveLength(1);
		expect(new Set(asked())).toEqual(new Set(["ReadNewestComments"]));
	});

	test("counts nobody by permissions that the token may not see, and still the listed", async () => {
		const { post, clientOf, repository, asked } = await trustWorld();
		const review = post("worker", "review");
		post("ada", "review");
		post("mallory", "started");
		const trust = { ...nobody, workers: [review.author.id] };
		const input = { repository, issue: 123, trust, newest: 1, enough: () => false };
		const { markers, ignored } = await readIssueState(clientOf("triager"), input);
		expect(markers.map(({ comment }) => comment.id)).toEqual([review.id]);
		expect(ignored.map(({ kind, reason }) => [kind, reason])).toEqual([
			["review", "permissions-unreadable"],
			["started", "permissions-unreadable"],
		]);
		expect(asked()).toEqual(["ReadNewestComments", "ReadCollaborators", "ReadOlderComments"]);
	});

	test("is an error, not a guess, when permissions cannot be read this time", async () => {
		const { post, state, emulator } = await trustWorld();
		post("ada", "review");
		emulator.inject({ ...badGateway("ReadCollaborators"), times: 9 });
		await expect(state()).rejects.toMatchObject({ code: "GITHUB_UNAVAILABLE" });
	});

	test("is read only as far back as is enough: a forgery does not end the search", async () => {
		const { post, talk, client, repository, asked, pass } = await trustWorld();
		const honest = post("robot", "review");
		pass(1000);
		for (let index = 0; index < 18; index++) talk("mallory");
		post("mallory", "review");
		const read = (newestCount: number) =>
			readIssueState(client, {
				repository,
				issue: 123,
				trust: nobody,
				newest: newestCount,
				enough: (markers) => newest(markers, "review") !== undefined,
			});
		expect(newest((await read(2)).markers, "review")?.comment.id).toBe(honest.id);
		expect(asked()).toEqual(["ReadNewestComments", "ReadCollaborators", "ReadOlderComments"]);

		const again = post("robot", "review");
		const { markers } = await read(1);
		expect(markers.map(({ comment }) => comment.id)).toEqual([again.id]);
		expect(asked().slice(3)).toEqual(["ReadNewestComments"]);
	});

	test("of an issue that is too long is an error", async () => {
		const { talk, client, repository } = await trustWorld();
		for (let index = 0; index < 3; index++) talk("mallory");
		const input = { repository, issue: 123, trust: nobody, newest: 2, maxPages: 0 };
		await expect(readIssueState(client, input)).rejects.toMatchObject({ code: "ISSUE_TOO_LONG" });
	});
});
