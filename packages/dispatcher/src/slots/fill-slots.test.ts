import { describe, expect, test } from "vitest";
import { stopAfterTest } from "../testing/dispatch-for-test.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { awaitWorkerEnd } from "../workers/await-worker-end.ts";
import { explainIssue } from "./explain-issue.ts";
import { fillSlots } from "./fill-slots.ts";

function addIssues(team: Team): void {
	const add = (number: number, more = {}) =>
		team.repository.addIssue({ number, title: `Issue ${number}`, author: team.bot, ...more });
	team.board.add(add(8, { blockedBy: [add(20)] }), "Ready");
	team.board.add(add(9), "Ready");
	team.board.add(add(10), "In Progress");
	add(11);
}

describe("the slots of a fleet", () => {
	test("are filled from Ready, and only once; every other issue is told why not", async () => {
		const team = await startTeam();
		addIssues(team);
		const context = await team.context();
		stopAfterTest(context);
		const first = await fillSlots(context, { limits: { max: 1 } });
		expect(first.results).toMatchObject([
			{ action: { type: "dispatch", issue: 7 }, outcome: { type: "done", worker: { issue: 7 } } },
		]);
		expect(first.plan.waits).toMatchObject([
			{ issue: 8, reason: { type: "blocked_by", open: 1 } },
			{ issue: 9, reason: { type: "no_slot", live: 1, max: 1 } },
			{ issue: 10, reason: { type: "in_progress" } },
		]);
		const second = await fillSlots(context, { limits: { max: 1 } });
		expect(second.results).toEqual([]);
		expect(second.plan.waits).toContainEqual({
			issue: 7,
			reason: expect.objectContaining({ type: "working", host: "host-a" }),
		});
		expect(team.board.status(team.issue)).toBe("In Progress");
		expect(team.github.unmodelled).toEqual([]);

		const explain = (issue: number) => explainIssue(context, issue, { limits: { max: 1 } });
		expect(await explain(7)).toMatchObject({ type: "wait", reason: { type: "working" } });
		expect(await explain(9)).toMatchObject({ type: "wait", reason: { type: "no_slot" } });
		expect(await explain(11)).toMatchObject({ type: "not_ready", status: null, ready: "Ready" });
		await expect(explain(99)).rejects.toMatchObject({ code: "ISSUE_NOT_FOUND" });
		expect(await explainIssue(context, 9)).toMatchObject({
			type: "act",
			action: { type: "dispatch" },
			slots: { live: 1, max: 5 },
		});
	}, 60_000);

	test("go on with what a worker that failed has left", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true, works: true, ends: 1 });
		stopAfterTest(context);
		const [started] = (await fillSlots(context)).results;
		if (started?.outcome.type !== "done") throw new Error("nothing was started");
		const worker = started.outcome.worker?.workerId ?? "";
		await awaitWorkerEnd(team, { workerId: worker, ms: 40_000 });
		const { plan } = await fillSlots(context, { dryRun: true });
		expect(plan.actions).toMatchObject([{ issue: 7 }]);
		expect(plan.actions[0]?.type).toMatch(/^(?:research|replace)$/);
		expect(plan.slots.live).toBe(0);
	}, 60_000);

	test("need a board", async () => {
		const team = await startTeam();
		const context = await team.context();
		const { board: _, ...configuration } = context.configuration;
		await expect(fillSlots({ ...context, configuration })).rejects.toMatchObject({
			code: "BOARD_MISSING",
		});
	});
});
