import { execFileSync } from "node:child_process";
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anything, denied, javascript, run, say, story } from "@codex-workers/model-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { readTurnUsage } from "../usage/read-turn-usage.ts";
import { turnReader } from "../usage/turn-reader.ts";
import { MODELS, neverStops, type TurnWorld, turnWorld } from "./turn-world.fixture.ts";

/** Only root may; where they are missing, the full disk is not tested. */
const [MOUNT, UMOUNT] = ["/usr/bin/mount", "/usr/bin/umount"];

const endOf = async ({ folder }: TurnWorld) => (await turnReader(folder)()).over?.reason;

describe.for(MODELS)("a model that never stops (%s)", { timeout: 60_000 }, (model) => {
	test("gives exactly as many responses as it has turns, and is told of them", async () => {
		const world = await turnWorld({ model });
		expect(await world.play()).toMatchObject({ code: 1 });
		expect(world.responses()).toBe(7);
		expect(await endOf(world)).toBe("turn_limit");
		expect(await readTurnUsage(world.folder)).toMatchObject({
			...{ turns: 7, toolCalls: 7, agrees: true },
			tokens: { input: 70, output: 35 },
		});
		expect(world.told().map((text) => text.split("\n")[0])).toEqual(
			[2, 3, 4, 5, 6].map((used) => `Turn check: ${used}/7 turns used`),
		);
	});

	test("has the turns of its thread, however often that is resumed", async () => {
		const interrupted = neverStops(() => {}, { at: 3, command: "kill -INT $PPID; sleep 5" });
		const world = await turnWorld({ model, script: interrupted });
		const { thread } = await world.play();
		expect(world.responses()).toBe(3);
		expect(await endOf(world)).toBeUndefined();
		await world.play(thread);
		expect(world.responses()).toBe(7);
		await world.play(thread);
		expect(world.responses()).toBe(7);
		expect(await readTurnUsage(world.folder)).toMatchObject({ turns: 7, agrees: true });
	});

	test("has its turns also when its conversation is compacted", async () => {
		const world = await turnWorld({ model, extra: "model_auto_compact_token_limit = 12\n" });
		expect(await world.play()).toMatchObject({ code: 1 });
		expect(world.responses()).toBe(7);
		const reading = await turnReader(world.folder)();
		expect(reading).toMatchObject({ turns: 7, agrees: true });
		expect(reading.compactions).toBeGreaterThan(0);
		expect(reading.records).toBe(7 + reading.compactions);
	});

	test("may only hand over in its last phase", async () => {
		const works = Array.from({ length: 5 }, (_, at) => run(`touch before-${at}`));
		const world = await turnWorld({
			model,
			script: story("works on", [
				...works,
				run("touch after", { expect: denied(/6\/7 turns used.*only handing over is let through/) }),
				say("done"),
			]),
		});
		expect((await world.play()).code).toBe(0);
		expect(world.responses()).toBe(7);
		expect(await endOf(world)).toBeUndefined();
	});
});

test("a loop of tool calls in one response is denied, and then ended", {
	timeout: 60_000,
}, async () => {
	const source = `for (;;) { try { await tools.exec_command({ cmd: "true" }) } catch {} }`;
	const script = story("loops", [javascript(source, { expect: anything() }), say("done")]);
	const world = await turnWorld({ model: MODELS[1], script, toolCalls: 5 });
	expect(await world.play()).toMatchObject({ code: 1 });
	expect(await endOf(world)).toBe("budget");
	expect((await readTurnUsage(world.folder)).toolCalls).toBeLessThanOrEqual(11);
});

describe("without a supervisor a run ends at once", { timeout: 60_000 }, () => {
	test.each<[string, (world: TurnWorld) => void]>([
		["its count is deleted", ({ folder }) => rmSync(countOf(folder))],
		["its count is emptied", ({ folder }) => truncateSync(countOf(folder))],
		["its folder is deleted", ({ folder }) => rmSync(folder, { recursive: true })],
		["its folder becomes a file", ({ folder }) => becomesFile(folder)],
		["its launcher is deleted", ({ launcher }) => rmSync(launcher)],
		["its launcher is killed", ({ launcher }) => writeFileSync(launcher, "kill -9 $$")],
	])("when %s", async (_, damage) => {
		let world: TurnWorld | undefined;
		const script = neverStops(() => world && damage(world));
		world = await turnWorld({ script });
		expect(await world.play()).toMatchObject({ code: 1 });
		expect(world.responses()).toBe(3);
	});

	test.runIf(canMount())("when its disk is full", async () => {
		let world: TurnWorld | undefined;
		world = await turnWorld({ script: neverStops(() => world && fillDisk(world.folder)) });
		expect(await world.play()).toMatchObject({ code: 1 });
		expect(world.responses()).toBe(3);
	});
});

test("two sessions share the budget of their worker", { timeout: 60_000 }, async () => {
	const world = await turnWorld();
	const ended = await Promise.all([world.play(), world.play()]);
	expect(ended.map(({ code }) => code)).toEqual([1, 1]);
	expect([6, 7]).toContain(world.responses());
	expect(await endOf(world)).toBe("turn_limit");
});

function countOf(folder: string): string {
	return join(folder, readdirSync(folder).find((name) => name.startsWith("count.")) ?? "");
}

function becomesFile(folder: string): void {
	rmSync(folder, { recursive: true });
	writeFileSync(folder, "");
}

/** A disk of one page, which the count itself fills. */
function fillDisk(folder: string): void {
	const path = countOf(folder);
	const count = readFileSync(path);
	execFileSync(MOUNT, ["-t", "tmpfs", "-o", "size=4k", "tmpfs", folder]);
	onTestFinished(() => void execFileSync(UMOUNT, [folder]));
	writeFileSync(path, count);
}

function canMount(): boolean {
	const folder = mkdtempSync(join(tmpdir(), "turn-hook-mount-"));
	try {
		execFileSync(MOUNT, ["-t", "tmpfs", "tmpfs", folder], { stdio: "ignore" });
		execFileSync(UMOUNT, [folder]);
		return true;
	} catch {
		return false;
	} finally {
		rmdirSync(folder);
	}
}
