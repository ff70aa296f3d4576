import { describe, expect, test } from "vitest";
import { RULES, type Rules } from "../world/rules.ts";
import { scenarioOf } from "../world/scenario.ts";
import { runSimulation } from "./run-simulation.ts";
import { runSimulations } from "./run-simulations.ts";

const SEEDS = Number(process.env["SIM_SEEDS"] ?? 100);

test(`in ${SEEDS} worlds a fleet keeps its promises`, { timeout: 600_000 }, async () => {
	const lines: string[] = [];
	const wanted = { first: 1, count: SEEDS, tells: false, rules: RULES };
	await runSimulations(wanted, (line) => lines.push(line));
	expect(lines).toEqual([`${SEEDS} seeds from 1, 0 broken`]);
});

test("one seed is one story", async () => {
	const scenario = { ...scenarioOf(7), kills: 0.01 };
	const first = await runSimulation(scenario);
	expect(first.trace.length).toBeGreaterThan(10);
	expect((await runSimulation(scenario)).trace).toEqual(first.trace);
});

describe("somebody notices where a fleet goes", () => {
	test.each<[string, keyof Rules]>([
		["without fencing", "fencing"],
		["with claims that are one and the same object", "nonces"],
		["without regard to clocks that differ", "skew"],
		["without looking at what runs on its own machine", "reconciliation"],
		["on with a write whose answer was lost", "lookingBeforeRepeating"],
	])("%s", { timeout: 300_000 }, async (_, rule) => {
		const rules = { ...RULES, [rule]: false };
		let seed = 1;
		while (seed <= 200 && (await runSimulation(scenarioOf(seed), rules)).broken === null) seed += 1;
		expect(seed, "the first seed that shows it").toBeLessThanOrEqual(200);
	});
});
