import { NO_TROUBLE, type Scenario } from "../world/scenario.ts";

/**
 * Takes away from a scenario whatever it does not need to break its promise: machines, issues, and
 * every kind of trouble.
 */
export async function shrinkScenario(
	scenario: Scenario,
	isBroken: (smaller: Scenario) => Promise<boolean>,
): Promise<Scenario> {
	for (const smaller of smallerThan(scenario)) {
		if (await isBroken(smaller)) return await shrinkScenario(smaller, isBroken);
	}
	return scenario;
}

function smallerThan(scenario: Scenario): Scenario[] {
	const { hosts, issues, faults } = scenario;
	const without = Object.keys(NO_TROUBLE).map((kind) => ({ ...scenario, [kind]: 0 }));
	const quieter = Object.keys(faults).map((kind) => ({
		...scenario,
		faults: { ...faults, [kind]: 0 },
	}));
	const fewer = [
		{ ...scenario, hosts: Math.max(2, hosts - 1) },
		{ ...scenario, issues: Math.max(1, issues - 1) },
	];
	const before = JSON.stringify(scenario);
	return [...without, ...quieter, ...fewer].filter((each) => JSON.stringify(each) !== before);
}
