import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { anything, run, say, story } from "@codex-workers/model-emulator";
import { describe, expect, test, vi } from "vitest";
import { openWorld } from "./open-world.ts";

/** A model that works on and on, whatever it is told; `meanwhile` runs at each of its responses. */
const neverStops = (meanwhile: (at: number) => void = () => {}) =>
	story("a model that never stops", [
		...Array.from({ length: 300 }, (_, index) => () => {
			meanwhile(index + 1);
			return run(index === 0 ? "touch kept" : "echo on and on", { expect: anything() });
		}),
		say("done"),
	]);

describe("turn budget", { timeout: 240_000 }, () => {
	test.for([
		["gpt-5.5", 7],
		["gpt-6.1-sol", 7],
		["gpt-5.5", 100],
		["gpt-6.1-sol", 100],
	] as const)("holds exactly: %s, %i responses", async ([model, turns]) => {
		const world = await openWorld(neverStops(), { model, turns });
		expect((await world.run("dispatch", "123")).exitCode).toBe(0);
		const { end, worker_id } = await ended(world.checkout);
		expect(end).toMatchObject({ reason: "turn_limit" });
		expect(given(world)).toBe(turns);
		const { stdout } = await world.run("status", "123", "--json");
		expect(JSON.parse(stdout).workers).toMatchObject([{ status: "handover_needed" }]);
		const handover = world.issue.comments.at(-1)?.body ?? "";
		expect(handover).toMatch(/^<!-- HANDOVER:START -->/);
		expect(handover).toMatch(new RegExp(`"worker_id": "${worker_id}",[^}]*"turns": ${turns},`));
		expect(existsSync(path.join(world.checkout, "../widget-worker-123/kept"))).toBe(true);
	});

	test.for<[string, (count: string) => void]>([
		["is deleted", (count) => rmSync(count)],
		["is set back", (count) => writeFileSync(count, "bs")],
		["is deleted with its folder", (count) => rmSync(path.dirname(count), { recursive: true })],
	])("is never unlimited: the run ends when its count %s again and again", async ([, damage]) => {
		let checkout = "";
		const script = neverStops((at) => {
			if (at >= 3) for (const count of countsIn(checkout)) damage(count);
		});
		const world = await openWorld(script, { turns: 7 });
		checkout = world.checkout;
		expect((await world.run("dispatch", "123")).exitCode).toBe(0);
		expect((await ended(checkout)).end).toMatchObject({ reason: "turns_unproven" });
		expect(given(world)).toBeLessThanOrEqual(7);
	});

	test("ends a worker whose tokens are used up", async () => {
		const world = await openWorld(neverStops(), { tokens: 60 });
		expect((await world.run("dispatch", "123")).exitCode).toBe(0);
		const { end } = await ended(world.checkout);
		expect(end).toMatchObject({ reason: "budget", says: expect.stringMatching(/of 60 tokens/) });
		expect(given(world)).toBeLessThan(20);
	});
});

const given = ({ model }: Pick<Awaited<ReturnType<typeof openWorld>>, "model">) =>
	model.requests.records.filter(({ kind }) => kind === "step").length;

const workersIn = (checkout: string) => path.join(checkout, ".codex-workers/workers");

function countsIn(checkout: string): string[] {
	const folders = readdirSync(workersIn(checkout)).filter((name) => name.endsWith(".turns"));
	return folders.flatMap((folder) => {
		const turns = path.join(workersIn(checkout), folder);
		const counts = readdirSync(turns).filter((name) => name.startsWith("count."));
		return counts.map((name) => path.join(turns, name));
	});
}

/** The record of the one worker there is, once it has ended. */
async function ended(checkout: string) {
	return await vi.waitFor(
		async () => {
			const folder = workersIn(checkout);
			const name = (await readdir(folder)).find((one) => RECORD.test(one)) ?? "";
			const record = JSON.parse(await readFile(path.join(folder, name), "utf8"));
			expect(record.end).not.toBeNull();
			return record;
		},
		{ timeout: 200_000, interval: 200 },
	);
}

const RECORD = /^worker-\d+-123(?:-\w+)?\.json$/;
