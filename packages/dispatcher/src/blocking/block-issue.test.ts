import { badGateway } from "@codex-workers/github-emulator";
import { decideNextStep, foldIssueState, NEXT_STEP_LIMITS } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { afterEnds } from "../replacement/told-attempts.fixture.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import { startTeam } from "../testing/team.ts";
import { blockIssue } from "./block-issue.ts";

const BLOCK = { issue: 7, reason: "It is enough." };

describe("blocking an issue", { timeout: 30_000 }, () => {
	test("tells the story once, moves the issue, gives it back, and leaves nothing to do", async () => {
		const { team, since } = await afterEnds("failed", "handover", null);
		const context = await team.context();
		team.github.inject(badGateway("AddComment", { afterExecute: true }));
		await blockIssue(context, BLOCK);
		expect(since()).toEqual(["blocked"]);
		expect(team.comments().find((body) => body.includes("It is enough."))).toMatch(
			/Attempt 1 .*Attempt 2 .*Attempt 3 .*not started/s,
		);
		expect(team.board.status(team.issue)).toBe("Blocked");
		const { markers } = await readIssueHistory(context, 7);
		expect(decideNextStep(foldIssueState(markers), NEXT_STEP_LIMITS).type).toBe("none");
		const told = since();
		team.board.move(team.issue, "In Progress");
		await blockIssue(context, { ...BLOCK, reason: "again" });
		expect(since()).toEqual(told);
		expect(team.board.status(team.issue)).toBe("Blocked");
	});

	test("says what the board offers where it has no such status, and can be repeated", async () => {
		const { team, since } = await afterEnds("failed");
		const statuses = ["Ready", "In Progress", "In Review"];
		team.github.addBoard({ owner: "acme", number: 4, title: "Small", statuses });
		const small = await team.context({}, { env: { ...team.env, GITHUB_PROJECT_NUM: "4" } });
		await expect(blockIssue(small, BLOCK)).rejects.toMatchObject({
			code: "BOARD_STATUS_UNKNOWN",
			message: expect.stringContaining('it has "Ready", "In Progress", "In Review"'),
		});
		await blockIssue(await team.context(), BLOCK);
		expect(since()).toEqual(["blocked", "cleared"]);
	});

	test("works without a board, and whoever tells the story tells the same one", async () => {
		const [{ team, since }, other] = [await afterEnds("failed"), await afterEnds("failed")];
		await blockIssue(
			await team.context({}, { env: { ...team.env, GITHUB_PROJECT_NUM: "" } }),
			BLOCK,
		);
		expect(since()).toEqual(["blocked", "cleared"]);
		await blockIssue(await other.team.context({}, { host: "host-b" }), BLOCK);
		const nonces = [team, other.team].map((one) => /"nonce": "(.*)"/.exec(one.comments()[2] ?? ""));
		expect(nonces[0]?.[1]).toMatch(/^[0-9a-f-]{36}$/);
		expect(nonces[0]?.[1]).toBe(nonces[1]?.[1]);
	});

	test("is for issues that somebody has worked on", async () => {
		const team = await startTeam();
		await expect(blockIssue(await team.context(), BLOCK)).rejects.toMatchObject({
			code: "NOTHING_TO_BLOCK",
		});
		expect(team.comments()).toEqual([]);
	});
});
