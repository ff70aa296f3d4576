import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { because, CRASHED, endedWorker, LEFT, STOPPED } from "../testing/ended-worker.ts";
import { configuration } from "../testing/prepare-worker.ts";
import type { CodexRun } from "./codex-run.ts";

describe("a worker that has told no end", { timeout: 60_000 }, () => {
	test.each<[string, CodexRun, string]>([
		["was killed", CRASHED, "handover"],
		["was stopped by a person", STOPPED, "handover"],
		["ended in order", LEFT, "failed"],
	])(
		"and %s gets one told by its supervisor, with its work in a snapshot",
		async (_, run, kind) => {
			const world = await endedWorker();
			world.edit("fix.js", "half a fix");
			const status = kind === "handover" ? "handover_needed" : "failed";
			expect(await world.record(run)).toEqual({ status, problem: null });
			expect(world.kinds()).toEqual([kind]);
			expect(await world.snapshot()).toMatch(/^[0-9a-f]{40}$/);
			expect(await world.unsaid()).toEqual([]);
		},
	);

	test.each<[string, CodexRun]>([
		["was stopped by a person before it did anything", STOPPED],
		["worked without its gate", because("gate_not_armed")],
	])("and %s leaves nothing", async (_, run) => {
		const world = await endedWorker();
		if (run !== STOPPED) world.edit("fix.js", "half a fix");
		expect(await world.record(run)).toEqual({ status: "failed", problem: null });
		expect(world.kinds()).toEqual([]);
		expect(await world.snapshot()).toBeUndefined();
	});

	test("and whose session never began leaves nothing", async () => {
		const world = await endedWorker();
		rmSync(world.files.armed);
		await world.record(CRASHED);
		expect(world.kinds()).toEqual([]);
	});

	test.each(["research", "review"] as const)("and only had to %s leaves nothing", async (scope) => {
		const world = await endedWorker();
		const workers = { ...configuration.workers, scope };
		world.spec.configuration = { ...configuration, workers };
		await world.record(LEFT);
		await world.record(CRASHED);
		expect(world.kinds()).toEqual([]);
		expect(await world.snapshot()).toBeUndefined();
	});

	test("and whose claim is lost leaves a snapshot, and no word", async () => {
		const world = await endedWorker();
		world.edit("fix.js", "half a fix");
		expect(await world.record(because("claim_lost"))).toMatchObject({ status: "failed" });
		expect(world.kinds()).toEqual([]);
		expect(await world.snapshot()).toBeDefined();
	});
});
