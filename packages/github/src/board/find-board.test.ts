import { expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { findBoard } from "./find-board.ts";

const statuses = ["Backlog", "Ready", "Done"];

test.each(["acme", "ada"])("the board of %s is found with its statuses", async (owner) => {
	const { client, emulator } = await githubWorld();
	const board = emulator.addBoard({ owner, number: 7, title: "Work", statuses });
	expect(await findBoard(client, { owner, number: 7 })).toEqual({
		projectId: board.id,
		number: 7,
		title: "Work",
		statusField: {
			id: expect.any(String),
			options: statuses.map((name) => ({ id: expect.stringMatching(/^[0-9a-f]{8}$/), name })),
		},
	});
});

test.each([
	["a number nobody gave", "acme", 9],
	["an owner nobody knows", "nobody", 7],
])("%s is a board that is not found", async (_, owner, number) => {
	const { client } = await githubWorld();
	await expect(findBoard(client, { owner, number })).rejects.toMatchObject({
		code: "BOARD_NOT_FOUND",
		message: `${owner} has no board number ${number}.`,
	});
});

test.each([
	["no such field", null],
	["a text field of that name", { __typename: "ProjectV2Field" }],
	["an iteration field of that name", { __typename: "ProjectV2IterationField" }],
])("a board with %s has no status", async (_, field) => {
	const projectV2 = { id: "PVT_1", number: 7, title: "Work", field };
	const { client } = scriptedClient([answer({ data: { repositoryOwner: { projectV2 } } })]);
	await expect(findBoard(client, { owner: "acme", number: 7 })).rejects.toMatchObject({
		code: "BOARD_HAS_NO_STATUS",
		hint: expect.stringMatching(/single-select field named Status/),
	});
});

test("a token without the scope for boards is told so", async () => {
	const message = "Your token has not been granted the required scopes: ['read:project']";
	const { client } = scriptedClient([
		answer({ data: null, errors: [{ type: "INSUFFICIENT_SCOPES", message }] }),
	]);
	await expect(findBoard(client, { owner: "acme", number: 7 })).rejects.toMatchObject({
		code: "GITHUB_FORBIDDEN",
		message: expect.stringMatching(/read:project/),
	});
});
