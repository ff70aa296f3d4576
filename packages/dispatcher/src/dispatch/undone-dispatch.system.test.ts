import { existsSync } from "node:fs";
import { badGateway, type Fault } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import { runSteps } from "../steps/run-steps.ts";
import type { Step, StepEvent } from "../steps/step.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { dispatchForTest as dispatch, stopAfterTest } from "../testing/dispatch-for-test.ts";
import { startTeam } from "../testing/team.ts";
import { dispatchIssue } from "./dispatch-issue.ts";
import { BRANCH, expectNothingLeft, kinds } from "./dispatch-on-seven.fixture.ts";
import { dispatchSteps } from "./dispatch-steps.ts";
import { planDispatch } from "./plan-dispatch.ts";

describe("a worker that does not come up is taken back", { timeout: 30_000 }, () => {
	test.each([
		["its gate never fires", {}, "GATE_NOT_ARMED"],
		["it works without its gate", { works: true }, "GATE_NOT_ARMED"],
		["it ends before its gate fires", { ends: 4 }, "WORKER_NOT_STARTED"],
	])("when %s", async (_, play, code) => {
		const team = await startTeam();
		const context = await team.context(play);
		stopAfterTest(context);
		const armMs = "ends" in play ? 20_000 : 1_500;
		const failing = dispatchIssue(context, { issue: 7, armMs });
		await expect(failing).rejects.toMatchObject({ code });
		if ("ends" in play) await expect(failing).rejects.toThrow("Its last words: last words");
		await expectNothingLeft(team);
	});

	test("when its branch has commits of an earlier attempt that were pushed from elsewhere", async () => {
		const team = await startTeam();
		const context = await team.context();
		const { branch } = await dispatch(context);
		await stopWorker(context, { issue: 7 });
		await cleanupWorker(context, { target: { issue: 7 } });
		await team.repository.commit({ branch, message: "half of it", files: { a: "b" } });
		const failing = dispatchIssue(await team.context({}), { issue: 7, armMs: 1_500 });
		const refusal = await failing.catch((error: unknown) => error);
		expect(refusal).toMatchObject({ code: "GATE_NOT_ARMED" });
		expect(String(refusal)).not.toContain("still there");
		expect(await team.refs()).toEqual([BRANCH]);
		expect(existsSync(`${team.root}-worker-7`)).toBe(false);
		expect(await team.git("branch", "--list", "feature/*")).toBe("");
	});

	test("when somebody interrupts", async () => {
		const team = await startTeam();
		const context = await team.context({});
		const abort = new AbortController();
		const onStep = (event: StepEvent) => {
			if (event.type === "begun" && event.step === "armed") abort.abort();
		};
		const interrupted = dispatchIssue(context, { issue: 7, signal: abort.signal }, onStep);
		await expect(interrupted).rejects.toMatchObject({ code: "INTERRUPTED" });
		await expectNothingLeft(team);
	});
});

describe("whichever step fails, nothing is left that stops the next dispatch", {
	timeout: 30_000,
}, () => {
	const names = ["claim", "worktree", "assigned", "board", "prompt", "spawn", "armed"];
	const broken = new Error("broken by the test");
	const fail = (step: Step, when: "before" | "after"): Step => ({
		...step,
		run: async () => {
			if (when === "after") await step.run();
			throw broken;
		},
	});

	test.each(names.flatMap((name) => [[name, "before"] as const, [name, "after"] as const]))(
		"%s, %s it had its effect",
		async (name, when) => {
			const team = await startTeam();
			const context = await team.context();
			const plan = await planDispatch(context, { issue: 7 }, "codex");
			const { steps } = dispatchSteps(context, plan);
			expect(steps.map((step) => step.name)).toEqual(names);
			const run = runSteps(
				steps.map((step) => (step.name === name ? fail(step, when) : step)),
				{ onStep: () => {} },
			);
			await expect(run).rejects.toBe(broken);
			await expectNothingLeft(team);
			if (name !== "claim" && name !== "armed") return;
			await expect(dispatch(context)).resolves.toMatchObject({ issue: 7 });
		},
	);

	test.each<[string, Fault]>([
		[
			"the assigned comment is posted and its answer lost",
			badGateway("AddComment", { afterExecute: true }),
		],
		["the board's move is done and its answer lost", badGateway(/Status/, { afterExecute: true })],
	])("%s: the worker starts all the same, and says so once", async (_, fault) => {
		const team = await startTeam();
		const context = await team.context();
		team.github.inject(fault);
		await dispatch(context);
		expect(kinds(team)).toEqual(["assigned"]);
	});
});
