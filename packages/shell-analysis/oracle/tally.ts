import type { GeneratedCommand } from "./generate-command.ts";

/** A generated command with what it really did and what the analysis says. */
export interface Outcome extends GeneratedCommand {
	readonly opened: boolean;
	readonly denied: boolean;
}

/** What the outcomes come to. */
export interface Tally {
	/** Commands that opened a pull request and would not have been stopped. */
	readonly letThrough: readonly Outcome[];
	/** Commands that were meant to be harmless, were so, and would have been stopped. */
	readonly blocked: readonly Outcome[];
	readonly harmless: number;
	readonly opened: number;
	/** Commands that were meant to open a pull request and did not: they prove nothing. */
	readonly idle: readonly Outcome[];
	/** One line for each family: opened, let through, harmless, blocked, idle. */
	readonly table: string;
}

/** Counts the outcomes. */
export function tally(outcomes: readonly Outcome[]): Tally {
	const counts = countsOf(outcomes);
	const families = [...new Set(outcomes.flatMap((outcome) => outcome.families))].sort();
	const rows = families.map((family) => {
		const { opened, letThrough, harmless, blocked, idle } = countsOf(
			outcomes.filter((outcome) => outcome.families.includes(family)),
		);
		const numbers = [opened, letThrough.length, harmless, blocked.length, idle.length];
		return [family.padEnd(18), ...numbers.map((number) => String(number).padStart(7))].join("");
	});
	const head = `${"".padEnd(18)} opened    let harmless blocked   idle`;
	return { ...counts, table: [head, ...rows].join("\n") };
}

function countsOf(outcomes: readonly Outcome[]) {
	const harmless = outcomes.filter((outcome) => !outcome.isMeantToCreate && !outcome.opened);
	const opened = outcomes.filter((outcome) => outcome.opened);
	return {
		letThrough: opened.filter((outcome) => !outcome.denied),
		blocked: harmless.filter((outcome) => outcome.denied),
		harmless: harmless.length,
		opened: opened.length,
		idle: outcomes.filter((outcome) => outcome.isMeantToCreate && !outcome.opened),
	};
}
