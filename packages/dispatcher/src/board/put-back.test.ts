import { expect, test } from "vitest";
import { embeddedBoard } from "./embedded-board.fixture.ts";
import { findWorkerBoard } from "./find-worker-board.ts";
import { type MovedCard, putBack } from "./put-back.ts";

const READ = { left: null, isUnread: () => false };

test.each<[string, string, Partial<MovedCard>, string]>([
	["goes back to Ready", "In Progress", { before: "Ready" }, "Ready"],
	["goes to Ready where it had no status", "In Progress", { before: null }, "Ready"],
	["goes back to where a person had it", "In Progress", { before: "Backlog" }, "Backlog"],
	["stays in progress where it was", "In Progress", { before: "In Progress" }, "In Progress"],
	[
		"stays in progress while its text is unread",
		"In Progress",
		{ isUnread: () => true },
		"In Progress",
	],
	["is blocked where that was told since", "In Progress", { left: "Blocked" }, "Blocked"],
	[
		"is in review where its work was finished since",
		"In Progress",
		{ before: "In Progress", left: "In Review" },
		"In Review",
	],
	["stays where others have moved it", "Blocked", { before: "In Progress" }, "Blocked"],
	["stays in Ready where a person has moved it", "Ready", { before: "Backlog" }, "Ready"],
	["stays done", "Done", { left: "Blocked" }, "Done"],
])("a card that a dispatch has moved %s", async (_, shown, change, expected) => {
	const { context, status } = await embeddedBoard(shown);
	const board = await findWorkerBoard(context);
	if (board === null) throw new Error("there is no board");
	await putBack(context, { issue: 7, board, before: "Ready", ...READ, ...change });
	expect(status()).toBe(expected);
});
