import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startResearch } from "../research/start-research.ts";
import type { StepEvent } from "../steps/step.ts";
import { stopAfterTest } from "../testing/dispatch-for-test.ts";
import { replaceWorker } from "./replace-worker.ts";
import { afterEnds, workerOf } from "./told-attempts.fixture.ts";

const TARGET = { target: { issue: 7 } };

describe("replacing a worker", { timeout: 60_000 }, () => {
	test("that handed over starts the next attempt on its commit, with its words", async () => {
		const { team, head, since } = await afterEnds("handover");
		const context = await team.context({ arms: true, works: true });
		stopAfterTest(context);
		const events: StepEvent[] = [];
		const request = { ...TARGET, resume: true, notes: "Use v2." };
		const replaced = await replaceWorker(context, request, (event) => events.push(event));
		expect(replaced).toMatchObject({ replaced: workerOf(1), attempt: 2, resumed: null });
		expect(since()).toEqual(["assigned"]);
		expect(await team.git("-C", replaced.worktree, "rev-parse", "HEAD")).toBe(head);
		const { prompt } = JSON.parse(readFileSync(join(team.folder, "codex.seen"), "utf8"));
		expect(prompt).toContain("| Attempt | 2 |");
		expect(prompt).toContain(`\`${workerOf(1)}\``);
		expect(prompt).toContain("## Handover from the previous worker");
		expect(prompt).toContain("\n> Use v2.\n");
		expect(team.board.status(team.issue)).toBe("In Progress");
		expect(events.filter(({ type }) => type === "done").at(-1)?.step).toBe("armed");

		await expect(replaceWorker(context, TARGET)).rejects.toMatchObject({
			code: "WORKER_RUNNING",
			message: `${replaced.workerId} is running on host-a.`,
		});
		await expect(startResearch(context, { issue: 7 })).rejects.toMatchObject({
			code: "WORKER_RUNNING",
		});
		expect(since()).toEqual(["assigned"]);
	});

	test("whose successor cannot be started undoes that, and works the second time", async () => {
		const { team, since } = await afterEnds("failed");
		const unarmed = await team.context({ works: true });
		await expect(replaceWorker(unarmed, TARGET)).rejects.toMatchObject({ code: "GATE_NOT_ARMED" });
		expect(since()).toEqual(["assigned", "cleared"]);
		expect(existsSync(`${team.root}-worker-7`)).toBe(false);
		const context = await team.context({ arms: true, works: true });
		stopAfterTest(context);
		expect(await replaceWorker(context, TARGET)).toMatchObject({
			replaced: workerOf(1),
			attempt: 3,
		});
		const { prompt } = JSON.parse(readFileSync(join(team.folder, "codex.seen"), "utf8"));
		expect(prompt).toContain("## The failed attempt");
	});

	test("for the third time at one commit blocks the issue, and says why", async () => {
		const { team, since } = await afterEnds("handover", "handover", "handover");
		const context = await team.context();
		await expect(replaceWorker(context, TARGET)).rejects.toMatchObject({
			code: "ISSUE_BLOCKED",
			message: "Issue #7 is blocked now. The last 3 handovers brought no new commit.",
		});
		expect(since()).toEqual(["blocked", "cleared"]);
		expect(team.comments().at(-2)).toContain("The last 3 handovers brought no new commit.");
		expect(team.board.status(team.issue)).toBe("Blocked");
		await expect(replaceWorker(context, TARGET)).rejects.toMatchObject({
			code: "NOTHING_TO_REPLACE",
			message: `${workerOf(3)} is blocked and waits for a person.`,
		});
		expect(since()).toEqual(["blocked", "cleared"]);
	});

	test("on an issue that was edited since needs somebody who has read it", async () => {
		const { team, since } = await afterEnds("failed");
		team.issue.lastEditedAt = Date.now() + 60_000;
		const context = await team.context();
		const edited = { code: "ISSUE_EDITED", hint: expect.stringContaining("--accept-edits") };
		await expect(replaceWorker(context, TARGET)).rejects.toMatchObject(edited);
		await expect(startResearch(context, { issue: 7 })).rejects.toMatchObject(edited);
		expect(since()).toEqual([]);
	});

	test("changes nothing once it is interrupted", async () => {
		const { team, since } = await afterEnds("handover");
		const signal = AbortSignal.abort();
		await expect(replaceWorker(await team.context(), { ...TARGET, signal })).rejects.toMatchObject({
			code: "INTERRUPTED",
		});
		expect(since()).toEqual([]);
	});

	test.each<[string, number, string]>([
		["has not reported a failure", 0, "NOTHING_TO_RESEARCH"],
		["is out of research", 1, "RESEARCH_CYCLES_SPENT"],
	])("research on an issue that %s is refused", async (_, failures, code) => {
		const { team, since } = await afterEnds(failures === 0 ? "handover" : "failed");
		const limits = { researchCycles: 0, handovers: 3, attempts: 8 };
		await expect(startResearch(await team.context(), { issue: 7, limits })).rejects.toMatchObject({
			code,
		});
		expect(since()).toEqual([]);
	});
});
