import { budgetText } from "./budget/budget-text.ts";
import { interleave } from "./measure/interleave.ts";
import { suiteText } from "./report/suite-text.ts";
import { suites } from "./suites/suites.ts";

/** The one bench that counts instead of timing. */
const BUDGET = "budget";
const NAMES = [BUDGET, ...Object.keys(suites)];

/** Runs the named suites, or all, one after another, and writes their figures. */
export async function runSuites(
	names: readonly string[],
	write: (text: string) => void,
): Promise<void> {
	for (const name of names.length === 0 ? NAMES : names) {
		if (name === BUDGET) {
			write(await budgetText());
			continue;
		}
		const start = suites[name];
		if (start === undefined) throw new UnknownSuite(name);
		const suite = await start();
		try {
			write(suiteText(suite, await interleave(suite.cases, suite)));
		} finally {
			await suite.close?.();
		}
	}
}

/** A name that no suite has. */
export class UnknownSuite extends Error {
	constructor(name: string) {
		super(`There is no bench ${JSON.stringify(name)}; there is ${NAMES.join(", ")}.`);
	}
}
