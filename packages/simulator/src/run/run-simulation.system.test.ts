import { expect, test } from "vitest";
import { scenarioOf } from "../world/scenario.ts";
import { runSimulation } from "./run-simulation.ts";
import { runSimulations } from "./run-simulations.ts";

test("in 100 worlds a fleet keeps its promises", { timeout: 600_000 }, async () => {
	const lines: string[] = [];
	const wanted = { first: 1, count: 100, tells: false, without: null };
	await runSimulations(wanted, (line) => lines.push(line));
	expect(lines).toEqual([]);
});

test("one seed is one story", { timeout: 30_000 }, async () => {
	const scenario = { ...scenarioOf(7), kills: 0.01, deaths: 0.5, edited: 1 };
	const first = await runSimulation(scenario);
	expect(first.trace.length).toBeGreaterThan(5);
	expect((await runSimulation(scenario)).trace).toEqual(first.trace);
});
