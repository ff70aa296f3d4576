import { describe, expect, test } from "vitest";
import { createProcess } from "../schedule/process.ts";
import { RULES } from "../world/rules.ts";
import { scenarioOf } from "../world/scenario.ts";
import { createSimulatedWorld } from "../world/simulated-world.ts";
import { type BegunDispatch, createFleetHost } from "./fleet-host.ts";
import { reconcile } from "./reconcile.ts";

/** A machine with one dispatch that died, which `takeBack` takes back. */
async function afterDeath(takeBack: () => Promise<boolean>) {
	const world = await createSimulatedWorld(scenarioOf(1), RULES);
	const fleetHost = createFleetHost(world, 1);
	const begin = (take: BegunDispatch["takeBack"]) => {
		const process = createProcess(world.scheduler, "host-1 dispatcher");
		const begun: BegunDispatch = { process, takeBack: take, takenBackBy: null };
		fleetHost.begun.add(begun);
		return begun;
	};
	begin(takeBack).process.kill();
	const pass = () => {
		const context = fleetHost.start("dispatcher");
		return { process: context.process, done: reconcile(world, fleetHost, context) };
	};
	return { begun: fleetHost.begun, begin, pass };
}

describe("what a dispatch has begun that died", () => {
	test("is taken back, and once more where it may still have been under way", async () => {
		const answers = [false, true];
		const host = await afterDeath(async () => answers.shift() === true);
		await host.pass().done;
		expect(host.begun.size).toBe(1);
		await host.pass().done;
		expect(host.begun.size).toBe(0);
		expect(answers).toEqual([]);
	});

	test("is not a dispatch that starts its worker while another one is taken back", async () => {
		const { promise: taken, resolve: take } = Promise.withResolvers<boolean>();
		const host = await afterDeath(() => taken);
		const tried: string[] = [];
		const other = host.begin(async () => tried.push("running") > 0);
		const { done } = host.pass();
		host.begun.delete(other);
		other.process.kill();
		take(true);
		await done;
		expect(tried).toEqual([]);
	});

	test("is taken back by one process at a time", async () => {
		const { promise: taken, resolve: take } = Promise.withResolvers<boolean>();
		const tried: number[] = [];
		const host = await afterDeath(async () => {
			tried.push(tried.length);
			return await taken;
		});
		const first = host.pass();
		const second = host.pass();
		expect(tried).toEqual([0]);
		first.process.kill();
		const third = host.pass();
		expect(tried).toEqual([0, 1]);
		take(true);
		await Promise.all([second.done, third.done]);
		expect(host.begun.size).toBe(0);
	});
});
