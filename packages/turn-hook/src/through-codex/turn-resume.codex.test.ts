import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTurnUsage } from "../usage/read-turn-usage.ts";
import { turnReader } from "../usage/turn-reader.ts";
import { MODELS, neverStops, type TurnWorld, turnWorld } from "./turn-world.fixture.ts";

/** Codex dies in the middle of a tool call of that response, without a moment to notice. */
const dies = (at: number) => neverStops(() => {}, { at, command: "kill -9 $PPID; sleep 5" });

test("a thread has its turns in all when its Codex is killed and it is resumed", {
	timeout: 120_000,
}, async () => {
	const runs = [
		{ budget: 7, at: 3, model: MODELS[0] },
		{ budget: 7, at: 4, model: MODELS[1] },
		{ budget: 100, at: 50, model: MODELS[0] },
	];
	await Promise.all(runs.map(isResumed));
});

async function isResumed({ at, ...run }: { budget: number; at: number; model: string }) {
	const world = await turnWorld({ ...run, script: dies(at) });
	const { code, thread } = await world.play();
	expect([code, world.responses()]).toEqual([null, at]);
	expect((await turnReader(world.folder)()).over?.reason).toBeUndefined();
	expect(await world.play(thread)).toMatchObject({ code: 1, thread });
	expect(world.responses()).toBe(run.budget);
	expect(await readTurnUsage(world.folder)).toMatchObject({ turns: run.budget, agrees: true });
	// Once it is over, it stays over.
	await world.play(thread);
	expect(world.responses()).toBe(run.budget);
}

describe("a launcher that is killed at one event only", { timeout: 60_000 }, () => {
	const dieAt = (event: string, { launcher }: TurnWorld) => {
		const text = readFileSync(launcher, "utf8");
		writeFileSync(launcher, `[ "$1" != ${event} ] || kill -9 $$\n${text}`);
	};

	test.each([
		// A response that nobody saw start: the run ends behind it.
		{ event: "pre", responses: 4, reason: "turns_unproven" },
		// One that never ends is on its way, and counts as one.
		{ event: "post", responses: 7, reason: "turn_limit" },
	])("$event: the run ends after $responses responses", async ({ event, responses, reason }) => {
		let world: TurnWorld | undefined;
		world = await turnWorld({ script: neverStops(() => world && dieAt(event, world)) });
		expect(await world.play()).toMatchObject({ code: 1 });
		expect(world.responses()).toBe(responses);
		expect((await turnReader(world.folder)()).over?.reason).toBe(reason);
	});
});
