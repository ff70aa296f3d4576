/** What the design asks for that is no measurement: the tests that fail when it does not hold. */
export const SHOWN_BY_TESTS = [
	{
		what: "ways in which a hook fails and a creation still runs: 0",
		test: "packages/gate-hook/src/hook/failures.codex.test.ts",
	},
	{
		what: "issues dispatched twice, several dispatchers, faults on: 0",
		test: "packages/dispatcher/src/slots/many-dispatchers.system.test.ts",
	},
	{
		what: "workers lost when a dispatcher is killed: 0",
		test: "packages/dispatcher/src/adoption/kill-dispatcher.system.test.ts",
	},
	{
		what: "work lost when a machine dies: at most one snapshot interval",
		test: "packages/dispatcher/src/snapshots/keep-snapshots.test.ts",
	},
] as const;

/** The same as lines. */
export function shownByTestsText(): string {
	const lines = SHOWN_BY_TESTS.map(({ what, test }) => `  ${what}\n    ${test}`);
	return `shown by tests, not measured here\n${lines.join("\n")}\n`;
}
