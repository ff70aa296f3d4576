import * as z from "zod";

const Counts = z.array(z.object({ state: z.string(), count: z.int() })).nullable();

/** `statusCheckRollup`, as selected by `rollupFields`; null for a commit that nothing checks. */
export const Rollup = z
	.object({
		state: z.string(),
		contexts: z.object({ checkRunCountsByState: Counts, statusContextCountsByState: Counts }),
	})
	.nullable();

/** What to select for the checks of a commit: counts alone, so that a page of them is never needed. */
export const rollupFields = `state
	contexts {
		checkRunCountsByState { state count }
		statusContextCountsByState { state count }
	}`;

/** The checks of the commit that a pull request proposes. */
export interface Checks {
	/** The worst of them; `none` where nothing checks that commit. */
	state: "passing" | "failing" | "pending" | "none";
	passing: number;
	failing: number;
	pending: number;
}

const PASSING = new Set(["SUCCESS", "NEUTRAL", "SKIPPED"]);
const FAILING = new Set([
	"ACTION_REQUIRED",
	"CANCELLED",
	"ERROR",
	"FAILURE",
	"STALE",
	"STARTUP_FAILURE",
	"TIMED_OUT",
]);

/**
 * Counts checks as GitHub's own rollup does: neutral and skipped ones pass, and a cancelled one
 * fails. A state that nobody knows has not passed yet. What is required and has not begun shows
 * in the rollup alone, and counts as pending.
 */
export function countChecks(rollup: z.output<typeof Rollup>): Checks {
	const counts = { passing: 0, failing: 0, pending: 0 };
	if (rollup === null) return { state: "none", ...counts };
	const { checkRunCountsByState: runs, statusContextCountsByState: statuses } = rollup.contexts;
	for (const { state, count } of [...(runs ?? []), ...(statuses ?? [])]) {
		counts[meaningOf(state)] += count;
	}
	return { state: worstOf(counts, meaningOf(rollup.state)), ...counts };
}

type Meaning = "passing" | "failing" | "pending";

function meaningOf(state: string): Meaning {
	if (PASSING.has(state)) return "passing";
	return FAILING.has(state) ? "failing" : "pending";
}

function worstOf(counts: Readonly<Record<Meaning, number>>, whole: Meaning): Meaning {
	const is = (meaning: Meaning) => counts[meaning] > 0 || whole === meaning;
	if (is("failing")) return "failing";
	return is("pending") ? "pending" : "passing";
}
