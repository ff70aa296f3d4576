import { expect, test } from "vitest";
import { type Checks, countChecks } from "./checks.ts";

type Count = readonly [state: string, count: number];
const rollup = (state: string, runs: readonly Count[] | null, statuses: readonly Count[] = []) => ({
	state,
	contexts: {
		checkRunCountsByState: runs?.map(([one, count]) => ({ state: one, count })) ?? null,
		statusContextCountsByState: statuses.map(([one, count]) => ({ state: one, count })),
	},
});
const counts = (passing: number, failing: number, pending: number) => ({
	...{ passing, failing, pending },
});

test.each<[string, Parameters<typeof countChecks>[0], Checks]>([
	["that nothing checks", null, { state: "none", ...counts(0, 0, 0) }],
	[
		"that runs and statuses pass, be it by being neutral or skipped",
		rollup(
			"SUCCESS",
			[
				["SUCCESS", 4],
				["NEUTRAL", 1],
				["SKIPPED", 2],
			],
			[["SUCCESS", 1]],
		),
		{ state: "passing", ...counts(8, 0, 0) },
	],
	...["ACTION_REQUIRED", "CANCELLED", "FAILURE", "STALE", "STARTUP_FAILURE", "TIMED_OUT"].map(
		(state): [string, Parameters<typeof countChecks>[0], Checks] => [
			`with a run that is ${state}, whatever others still do`,
			rollup("FAILURE", [
				["SUCCESS", 1],
				[state, 1],
				["IN_PROGRESS", 1],
			]),
			{ state: "failing", ...counts(1, 1, 1) },
		],
	),
	...["COMPLETED", "IN_PROGRESS", "PENDING", "QUEUED", "WAITING", "OF_A_NEWER_GITHUB"].map(
		(state): [string, Parameters<typeof countChecks>[0], Checks] => [
			`with a run that is ${state}`,
			rollup("PENDING", [
				["SUCCESS", 3],
				[state, 2],
			]),
			{ state: "pending", ...counts(3, 0, 2) },
		],
	),
	[
		"whose status is an error",
		rollup("ERROR", [], [["ERROR", 1]]),
		{ state: "failing", ...counts(0, 1, 0) },
	],
	[
		"whose required check has not begun, which shows in the whole alone",
		rollup("EXPECTED", [["SUCCESS", 2]]),
		{ state: "pending", ...counts(2, 0, 0) },
	],
	[
		"of which GitHub counts nothing",
		rollup("FAILURE", null),
		{ state: "failing", ...counts(0, 0, 0) },
	],
])("the checks of a commit %s", (_, given, expected) => {
	expect(countChecks(given)).toEqual(expected);
});
