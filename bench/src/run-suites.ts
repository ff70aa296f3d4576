import type { Figure } from "./figures/figure.ts";
import { type Suite, suites } from "./suites/suites.ts";

/** Runs the named suites, or all, one after another, and tells of each what it measured. */
export async function runSuites(
	names: readonly string[],
	tell: (suite: string, figures: readonly Figure[]) => void | Promise<void>,
	signal?: AbortSignal,
): Promise<void> {
	for (const { name, run } of suitesNamed(names)) await tell(name, await run(signal));
}

function suitesNamed(names: readonly string[]): { name: string; run: Suite }[] {
	const known = Object.keys(suites);
	return (names.length === 0 ? known : names).map((name) => {
		const run = suites[name];
		if (run === undefined) throw new UnknownSuite(name, known);
		return { name, run };
	});
}

/** A name that no suite has. */
export class UnknownSuite extends Error {
	constructor(name: string, known: readonly string[]) {
		super(`There is no bench ${JSON.stringify(name)}; there is ${known.join(", ")}.`);
	}
}
