import { describe, expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { readIssue } from "./read-issue.ts";

const reference = { repository: { owner: "acme", name: "widget" }, issue: 123 };
const issue = {
	__typename: "Issue",
	id: "I_1",
	number: 123,
	title: "Fix add",
	body: "It subtracts.",
	state: "OPEN",
	url: "https://github.com/acme/widget/issues/123",
	lastEditedAt: null,
	author: { login: "ada", id: "U_ada" },
	labels: { nodes: [{ name: "bug" }] },
};
const found = (more: object) => ({
	data: { repository: { issueOrPullRequest: { ...issue, ...more } } },
});
const forbidden = (path: string[], type = "INSUFFICIENT_SCOPES") => ({
	type,
	path,
	message: "Your token has not been granted the required scopes: ['read:project']",
});
const boards = ["repository", "issueOrPullRequest", "projectItems"];

test("an issue comes with its labels, its author's node id and its places on boards", async () => {
	const { client, emulator, repository, issue } = await githubWorld();
	const board = emulator.addBoard({
		owner: "acme",
		number: 7,
		title: "Work",
		statuses: ["Ready", "Done"],
	});
	const bare = emulator.addBoard({ owner: "ada", number: 8, title: "Own", statuses: ["Todo"] });
	board.add(issue, "Ready");
	bare.add(issue);
	expect(await readIssue(client, { repository, issue: 123 })).toEqual({
		id: issue.id,
		number: 123,
		title: "Fix add",
		body: "It subtracts.",
		state: "OPEN",
		url: "https://github.com/acme/widget/issues/123",
		editedAt: null,
		author: { id: issue.author.id, login: "ada" },
		labels: ["bug"],
		boardItems: [
			{
				itemId: expect.any(String),
				projectId: board.id,
				projectNumber: 7,
				status: "Ready",
				statusSince: expect.stringMatching(/^\d{4}-.*Z$/),
			},
			{
				itemId: expect.any(String),
				projectId: bare.id,
				projectNumber: 8,
				status: null,
				statusSince: null,
			},
		],
		boardsReadable: true,
	});
});

test("texts that look like big numbers or JSON stay what they are", async () => {
	const { client, repository, seeded } = await githubWorld();
	for (const text of ["123n", "-9n", '"9007199254740993n"', '{"a": 12345678901234567890}']) {
		const { number } = seeded.addIssue({ title: text, body: text, author: "mallory" });
		const issue = await readIssue(client, { repository, issue: number });
		expect(issue).toMatchObject({ title: text, body: text });
	}
});

test("a number that is no issue is named as what it is", async () => {
	const { client, repository, seeded } = await githubWorld();
	await seeded.commit({ branch: "topic", files: { a: "1" } });
	const pull = await seeded.addPullRequest({ title: "Topic", author: "ada", head: "topic" });
	const read = (issue: number, name = "widget") =>
		readIssue(client, { repository: { ...repository, name }, issue });

	await expect(read(pull.number)).rejects.toMatchObject({ code: "ISSUE_IS_PULL_REQUEST" });
	await expect(read(999)).rejects.toMatchObject({
		code: "ISSUE_NOT_FOUND",
		message: "acme/widget#999 does not exist.",
	});
	await expect(read(123, "nothing")).rejects.toMatchObject({ code: "GITHUB_NOT_FOUND" });
});

describe("a token that may not read boards", () => {
	test.each([
		["a classic token", [forbidden(boards)]],
		[
			"a fine-grained token",
			[
				forbidden([...boards, "nodes", "0"], "FORBIDDEN"),
				forbidden([...boards, "nodes", "1"], "FORBIDDEN"),
			],
		],
	])("still reads the issue: %s", async (_, errors) => {
		const { client, requests } = scriptedClient([
			answer({ ...found({ projectItems: null }), errors }),
			answer(found({})),
		]);
		expect(await readIssue(client, reference)).toMatchObject({
			id: "I_1",
			labels: ["bug"],
			boardItems: [],
			boardsReadable: false,
		});
		expect(requests).toMatchObject([
			{ variables: { withBoards: true } },
			{ variables: { withBoards: false } },
		]);
	});

	test.each([
		["the issue itself", [forbidden(["repository", "issueOrPullRequest"])]],
		["more than boards", [forbidden(boards), forbidden(["repository"])]],
		["something GitHub does not name", [{ type: "FORBIDDEN", message: "no" }]],
	])("is refused where GitHub forbids %s", async (_, errors) => {
		const { client, requests } = scriptedClient([answer({ data: null, errors })]);
		await expect(readIssue(client, reference)).rejects.toMatchObject({ code: "GITHUB_FORBIDDEN" });
		expect(requests).toHaveLength(1);
	});
});

test("an issue of a deleted account has no author", async () => {
	const { client } = scriptedClient([
		answer(found({ author: null, labels: null, projectItems: { nodes: null } })),
	]);
	expect(await readIssue(client, reference)).toMatchObject({
		author: null,
		labels: [],
		boardItems: [],
		boardsReadable: true,
	});
});

test.each([
	["the issue", { repository: { issueOrPullRequest: null } }, "ISSUE_NOT_FOUND"],
	["the repository", { repository: null }, "GITHUB_NOT_FOUND"],
])("a silent null for %s is not found", async (_, data, code) => {
	const { client } = scriptedClient([answer({ data })]);
	await expect(readIssue(client, reference)).rejects.toMatchObject({ code });
});
