import type { Conditions, Results } from "./results.ts";

/**
 * The figures of a new run, and of suites that it did not run those of an earlier one; none of
 * them where that was measured under other conditions. In the order of the suites' names.
 */
export function mergeResults(earlier: Results | undefined, run: Results): Results {
	const isComparable = earlier !== undefined && areSame(earlier.conditions, run.conditions);
	const suites = Object.entries({ ...(isComparable && earlier.suites), ...run.suites });
	const sorted = suites.toSorted(([one], [other]) => (one < other ? -1 : 1));
	return { conditions: run.conditions, suites: Object.fromEntries(sorted) };
}

const areSame = (one: Conditions, other: Conditions) =>
	one.node === other.node &&
	one.codex === other.codex &&
	one.platform === other.platform &&
	one.cores === other.cores;
