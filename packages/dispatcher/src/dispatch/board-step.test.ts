import { readIssue } from "@codex-workers/github";
import { exampleMarkers } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { embeddedBoard } from "../board/embedded-board.fixture.ts";
import { findWorkerBoard } from "../board/find-worker-board.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import { boardStep } from "./board-step.ts";

const { assigned, failed, blocked, complete } = exampleMarkers(7);

/** The step of a dispatch that has read an issue whose worker has failed. */
async function plannedStep(before: string) {
	const world = await embeddedBoard(before);
	for (const marker of [assigned, failed]) world.tell(marker);
	const { context } = world;
	const [issue, state, board] = await Promise.all([
		readIssue(context.client, { repository: context.repository, issue: 7 }),
		readIssueHistory(context, 7),
		findWorkerBoard(context),
	]);
	if (board === null) throw new Error("there is no board");
	return { ...world, step: boardStep(context, { issue, state, board: { board, before } }) };
}

test("a card is in progress while its worker is started, and back in Ready when it is not", async () => {
	const { step, status } = await plannedStep("Ready");
	await step.run();
	expect(status()).toBe("In Progress");
	await step.undo();
	expect(status()).toBe("Ready");
});

test.each([
	["left to people", blocked, "Blocked"],
	["finished", complete, "In Review"],
	["told to have failed once more", failed, "Ready"],
])(
	"an issue that is %s while its worker is started gets none, and its card shows that",
	async (_, end, card) => {
		const { step, status, tell } = await plannedStep("Ready");
		tell(end);
		await expect(step.run()).rejects.toMatchObject({ code: "PLAN_OUTDATED" });
		await step.undo();
		expect(status()).toBe(card);
	},
);

test("a card that others have moved on while its worker was started is not brought back", async () => {
	const { move, step, status } = await plannedStep("In Progress");
	await step.run();
	move("Blocked");
	await step.undo();
	expect(status()).toBe("Blocked");
});
