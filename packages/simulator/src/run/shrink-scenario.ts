import { NO_TROUBLE, type Scenario } from "../world/scenario.ts";

/**
 * Takes away from a scenario whatever it does not need to break its promise: machines, issues, and
 * every kind of trouble.
 */
export async function shrinkScenario(
	scenario: Scenario,
	isBroken: (smaller: Scenario) => Promise<boolean>,
	trials = MOST_TRIALS,
): Promise<Scenario> {
	let left = trials;
	for (const smaller of smallerThan(scenario)) {
		if (left === 0) break;
		left -= 1;
		if (await isBroken(smaller)) return await shrinkScenario(smaller, isBroken, left);
	}
	return scenario;
}

const MOST_TRIALS = 150;

function smallerThan(scenario: Scenario): Scenario[] {
	const { hosts, issues, faults } = scenario;
	const without = Object.keys(NO_TROUBLE).map((kind) => ({ ...scenario, [kind]: 0 }));
	const quieter = Object.keys(faults).map((kind) => ({
		...scenario,
		faults: { ...faults, [kind]: 0 },
	}));
	const fewer = [
		{ ...scenario, hosts: 2 },
		{ ...scenario, issues: 1 },
		{ ...scenario, hosts: Math.max(2, hosts - 1) },
		{ ...scenario, issues: Math.max(1, issues - 1) },
	];
	const before = JSON.stringify(scenario);
	return [...fewer, ...without, ...quieter].filter((each) => JSON.stringify(each) !== before);
}
