import { badGateway, reset } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { findBoard } from "./find-board.ts";
import { moveOnBoard } from "./move-on-board.ts";

async function boardWorld(statuses = ["Ready", "In Progress", "In Review"]) {
	const world = await githubWorld();
	const seededBoard = world.emulator.addBoard({
		owner: "robot",
		number: 7,
		title: "Work",
		statuses,
	});
	const board = await findBoard(world.client, { owner: "robot", number: 7 });
	const asked = () => world.asked().slice(1);
	const move = (status: string, client = world.client) =>
		moveOnBoard(client, { board, issueId: world.issue.id, status });
	return {
		...world,
		seededBoard,
		board,
		asked,
		move,
		status: () => seededBoard.status(world.issue),
	};
}

describe("an issue", () => {
	test("moves to a status of the board", async () => {
		const { move, status, seededBoard, issue, asked } = await boardWorld();
		seededBoard.add(issue, "Ready");
		expect(await move("In Progress")).toEqual({
			itemId: expect.any(String),
			status: "In Progress",
		});
		expect(status()).toBe("In Progress");
		expect(asked()).toEqual(["AddToBoard", "SetItemStatus"]);
	});

	test("is added where it is missing, once", async () => {
		const { move, status } = await boardWorld();
		const first = await move("Ready");
		const second = await move("In Review");
		expect(second.itemId).toBe(first.itemId);
		expect(status()).toBe("In Review");
	});

	test("is not added where its item is known", async () => {
		const { move, board, client, issue, asked, status } = await boardWorld();
		const { itemId } = await move("Ready");
		const before = asked().length;
		const moved = { board, issueId: issue.id, itemId, status: "In Review" };
		expect(await moveOnBoard(client, moved)).toEqual({ itemId, status: "In Review" });
		expect(status()).toBe("In Review");
		expect(asked().slice(before)).toEqual(["SetItemStatus"]);
	});

	test("stays when it is there already", async () => {
		const { move, status } = await boardWorld();
		await move("Ready");
		expect(await move("Ready")).toMatchObject({ status: "Ready" });
		expect(status()).toBe("Ready");
	});
});

describe("the name of a status", () => {
	test.each([
		["In Progress", "In Progress"],
		["in progress", "In Progress"],
		["done", "done"],
		["Done", "Done"],
	])("%j is the board's %j", async (asked, name) => {
		const { move, status } = await boardWorld(["In Progress", "Done", "done"]);
		expect(await move(asked)).toMatchObject({ status: name });
		expect(status()).toBe(name);
	});

	test.each(["Blocked", "DONE", ""])(
		"%j is none of the board's, and the error lists those",
		async (asked) => {
			const { move, asked: requests } = await boardWorld(["In Progress", "Done", "done"]);
			await expect(move(asked)).rejects.toMatchObject({
				code: "BOARD_STATUS_UNKNOWN",
				message: expect.stringMatching(/it has "In Progress", "Done", "done"/),
				hint: expect.stringMatching(/board\.statuses/),
			});
			expect(requests()).toEqual([]);
		},
	);
});

describe("a move", () => {
	test.each([
		["adding loses its answer", [badGateway("AddToBoard", { afterExecute: true })], [250]],
		["adding never arrives", [reset("AddToBoard")], [250]],
		["moving loses its answer", [badGateway("SetItemStatus", { afterExecute: true })], [500]],
		["moving is cut off after execution", [reset("SetItemStatus", { afterExecute: true })], [500]],
		["moving never arrives", [badGateway("SetItemStatus")], [500, 1500, 4000]],
	])("is made when %s", async (_, faults, expected) => {
		const { move, status, emulator, waits, seededBoard, issue } = await boardWorld();
		seededBoard.add(issue, "Ready");
		emulator.inject(...faults);
		await move("In Progress");
		expect(status()).toBe("In Progress");
		expect(waits).toEqual(expected);
	});

	test("that the board's own automation undoes at once is an error", async () => {
		const { move, clientOf, seededBoard, issue } = await boardWorld();
		seededBoard.add(issue, "Ready");
		const client = clientOf("robot", {
			fetch: async (url, init) => {
				const response = await fetch(url, init);
				const text = (await response.text()).replaceAll(/"optionId":"\w+"/g, '"optionId":"0"');
				return new Response(text, response);
			},
		});
		await expect(move("In Progress", client)).rejects.toMatchObject({
			code: "BOARD_STATUS_NOT_SET",
			hint: expect.stringMatching(/workflows/),
		});
	});

	test("by an account that may not write to the board is refused", async () => {
		const { move, clientOf, status } = await boardWorld();
		await expect(move("Ready", clientOf("mallory"))).rejects.toMatchObject({
			code: "GITHUB_FORBIDDEN",
		});
		expect(status()).toBe(null);
	});
});
