import type { WantedSimulations } from "../read-arguments.ts";
import { scenarioOf } from "../world/scenario.ts";
import { runSimulation, type Simulation } from "./run-simulation.ts";
import { shrinkScenario } from "./shrink-scenario.ts";

/** Runs one simulation after the other, tells of each that broke a promise, and counts those. */
export async function runSimulations(
	{ first, count, tells, rules }: WantedSimulations,
	tell: (line: string) => void,
): Promise<number> {
	let broken = 0;
	for (let seed = first; seed < first + count; seed += 1) {
		const simulation = await runSimulation(scenarioOf(seed), rules);
		if (tells) tell(simulation.trace.join("\n"));
		if (simulation.broken === null) continue;
		broken += 1;
		tell(`seed ${seed}: ${simulation.broken}`);
		if (tells || broken > 1) continue;
		tell(await smallest(simulation));
	}
	tell(`${count} seeds from ${first}, ${broken} broken`);
	return broken;

	async function smallest({ scenario }: Simulation): Promise<string> {
		const isBroken = async (smaller: typeof scenario) =>
			(await runSimulation(smaller, rules)).broken !== null;
		const shrunk = await shrinkScenario(scenario, isBroken);
		const { trace, broken: says } = await runSimulation(shrunk, rules);
		return [...trace, `${says}`, `with ${JSON.stringify(shrunk)}`].join("\n");
	}
}
