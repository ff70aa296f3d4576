import type { WantedSimulations } from "../read-arguments.ts";
import { RULES, type Rules } from "../world/rules.ts";
import { type Scenario, scenarioOf } from "../world/scenario.ts";
import { runSimulation } from "./run-simulation.ts";
import { shrinkScenario } from "./shrink-scenario.ts";

type Wanted = Pick<WantedSimulations, "first" | "count" | "tells" | "without">;

/**
 * Runs one simulation after the other and tells of each that broke a promise; of the first one also
 * the smallest scenario that breaks it, and what happens there. Gives how many did.
 */
export async function runSimulations(
	{ first, count, tells, without }: Wanted,
	tell: (line: string) => void,
): Promise<number> {
	const rules = without === null ? RULES : { ...RULES, [without]: false };
	let broken = 0;
	for (let seed = first; seed < first + count; seed += 1) {
		const simulation = await runSimulation(scenarioOf(seed), rules);
		if (tells) tell(simulation.trace.join("\n"));
		if (simulation.broken === null) continue;
		broken += 1;
		tell(`seed ${seed}: ${simulation.broken.promise}: ${simulation.broken.says}`);
		if (broken === 1) tell(await smallest(simulation.scenario, rules));
	}
	return broken;
}

async function smallest(scenario: Scenario, rules: Rules): Promise<string> {
	const wanted = (await runSimulation(scenario, rules)).broken?.promise;
	const shrunk = await shrinkScenario(
		scenario,
		async (smaller) => (await runSimulation(smaller, rules)).broken?.promise === wanted,
	);
	const { trace, broken } = await runSimulation(shrunk, rules);
	const says = `${broken?.promise}: ${broken?.says}`;
	return ["The smallest world like it:", ...trace, says, `in ${JSON.stringify(shrunk)}`].join("\n");
}
