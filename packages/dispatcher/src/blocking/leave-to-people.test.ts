import { CodedError, exampleMarkers, foldIssueState } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { embeddedBoard } from "../board/embedded-board.fixture.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import { leaveToPeople } from "./leave-to-people.ts";

async function failedIssue() {
	const world = await embeddedBoard("In Progress");
	const { assigned, failed } = exampleMarkers(7);
	for (const marker of [assigned, failed]) world.tell(marker);
	const state = await readIssueHistory(world.context, 7);
	const idle = { issue: 7, state, workerId: null, folded: foldIssueState(state.markers) };
	return { ...world, idle, newest: () => world.told().at(-1) };
}

test("an issue is told to be blocked before anybody looks for a new claim, and moved afterwards", async () => {
	const { context, idle, newest, status } = await failedIssue();
	const seen: unknown[] = [];
	const refuseTaken = async () => {
		seen.push(newest(), status());
	};
	await leaveToPeople(context, idle, { reason: "It is enough.", refuseTaken });
	expect(seen).toEqual([expect.stringContaining("It is enough."), "In Progress"]);
	expect(status()).toBe("Blocked");
});

test("an issue that was claimed meanwhile stays in progress", async () => {
	const { context, idle, status } = await failedIssue();
	const held = new CodedError("CLAIM_HELD", "Issue #7 is claimed.", { hint: "Wait." });
	const leaving = leaveToPeople(context, idle, {
		reason: "It is enough.",
		refuseTaken: () => Promise.reject(held),
	});
	await expect(leaving).rejects.toBe(held);
	expect(status()).toBe("In Progress");
});
