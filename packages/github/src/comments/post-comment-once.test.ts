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
import { scriptedClient } from "../testing/scripted-client.ts";
import { findOwnComment } from "./find-own-comment.ts";
import { postCommentOnce } from "./post-comment-once.ts";

const nonce = "5f1b7d4e-8a43-4c0d-9a3e-0d2f6c1b7a90";
const body = `<!-- WORKER:STARTED --> "nonce": "${nonce}"`;
const lost = { afterExecute: true };

test("the same comment posted by two runs is posted once", async () => {
	const { client, clientOf, issue, asked } = await githubWorld();
	const first = await postCommentOnce(client, { subjectId: issue.id, nonce, body });
	expect(first.already).toBe(false);
	const second = await postCommentOnce(clientOf("robot"), { subjectId: issue.id, nonce, body });
	expect(second).toEqual({ ...first, already: true });
	expect(issue.comments).toHaveLength(1);
	expect(asked()).toEqual(["FindOwnComment", "AddComment", "FindOwnComment"]);
});

describe("one comment is there after two runs, of which the first meets", () => {
	test.each<[string, Fault[]]>([
		["a lost answer: 502 after execution", [badGateway("AddComment", lost)]],
		["502 before execution", [badGateway("AddComment")]],
		["a connection cut after execution", [reset("AddComment", lost)]],
		["a connection cut before execution", [reset("AddComment")]],
		["GitHub's own timeout, executed", [{ ...wentWrong("AddComment"), ...lost }]],
		["GitHub's own timeout, not executed", [wentWrong("AddComment")]],
		["a secondary rate limit", [secondaryRateLimit(7, "AddComment")]],
		["an hourly budget used up", [primaryRateLimit({ resetInSeconds: 30, match: "AddComment" })]],
		["a failing look before it posts", [badGateway("FindOwnComment"), reset("FindOwnComment")]],
		["a lost answer and a failing look", [badGateway("AddComment", lost), reset("FindOwnComment")]],
		[
			"a lost answer and a GitHub that is gone",
			[badGateway("AddComment", lost), { match: /./, times: 5, status: 502 }],
		],
	])("%s", async (_, faults) => {
		const { client, emulator, issue, asked } = await githubWorld();
		emulator.inject(...faults.map((fault) => onlyAfterFirstLook(fault, asked)));
		const comment = { subjectId: issue.id, nonce, body };
		const first = await postCommentOnce(client, comment).catch(() => undefined);
		expect(issue.comments).toHaveLength(1);
		emulator.clearFaults();
		const second = await postCommentOnce(client, comment);
		expect(second).toMatchObject({ already: true, id: issue.comments[0]?.id });
		if (first) expect(first.id).toBe(second.id);
		expect(issue.comments).toHaveLength(1);
	});
});

/** Faults of any operation would strike the look before the first write; that has rows of its own. */
function onlyAfterFirstLook(fault: Fault, asked: () => readonly unknown[]): Fault {
	if (!(fault.match instanceof RegExp)) return fault;
	return { ...fault, match: () => asked().length > 1 };
}

test("after a lost answer, a replica that lags behind the look makes no second comment", async () => {
	const { client, emulator, issue } = await githubWorld({ replicaLagMs: 1900 });
	emulator.inject(badGateway("AddComment", lost));
	await postCommentOnce(client, { subjectId: issue.id, nonce, body });
	expect(issue.comments).toHaveLength(1);
});

describe("a comment that is there is found", () => {
	test("by its author alone, and the oldest of several", async () => {
		const { client, clientOf, issue, seeded } = await githubWorld();
		const subject = { subjectId: issue.id, nonce };
		expect(await findOwnComment(client, subject)).toBeUndefined();
		const oldest = seeded.addComment(issue, { author: "robot", body });
		seeded.addComment(issue, { author: "robot", body });
		expect(await findOwnComment(client, subject)).toMatchObject({ id: oldest.id });
		expect(await findOwnComment(clientOf("ada"), subject)).toBeUndefined();
	});

	test.each([
		[99, true],
		[100, false],
	])("below %i newer ones: %s", async (newer, found) => {
		const { client, issue, seeded } = await githubWorld();
		seeded.addComment(issue, { author: "robot", body });
		for (let index = 0; index < newer; index++) {
			seeded.addComment(issue, { author: "mallory", body: "Any news?" });
		}
		const own = await findOwnComment(client, { subjectId: issue.id, nonce });
		expect(own !== undefined).toBe(found);
	});

	test("on a pull request", async () => {
		const { client, seeded } = await githubWorld();
		await seeded.commit({ branch: "topic", files: { a: "1" } });
		const pull = await seeded.addPullRequest({ title: "Topic", author: "ada", head: "topic" });
		const comment = { subjectId: pull.id, nonce, body };
		await postCommentOnce(client, comment);
		expect(await postCommentOnce(client, comment)).toMatchObject({ already: true });
		expect(pull.comments).toHaveLength(1);
	});
});

test("a comment without its nonce is a defect of ours, before anything is asked", async () => {
	const { client, requests } = scriptedClient([]);
	const post = postCommentOnce(client, { subjectId: "I_1", nonce, body: "no nonce" });
	await expect(post).rejects.toThrow(TypeError);
	expect(requests).toEqual([]);
});
