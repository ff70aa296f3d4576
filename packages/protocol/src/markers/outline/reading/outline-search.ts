import type { Entry, Outline, OutlineProblem } from "../outline.ts";

/** An outline while it is read: what was asked of it, and what is wrong with it so far. */
export interface OutlineSearch {
	readonly outline: Outline;
	/** Every label that was asked for. */
	readonly asked: ReadonlySet<string>;
	readonly problems: readonly OutlineProblem[];
	readonly find: (labels: readonly string[]) => readonly Entry[];
	readonly report: (problem: OutlineProblem) => void;
}

export function createOutlineSearch(outline: Outline): OutlineSearch {
	const asked = new Set<string>();
	const problems = [...outline.problems];
	const byLabel = Map.groupBy(outline.entries, ({ label }) => label);
	return {
		outline,
		asked,
		problems,
		find: (labels) => {
			for (const label of labels) asked.add(label);
			return labels
				.flatMap((label) => byLabel.get(label) ?? [])
				.sort((one, other) => one.line - other.line);
		},
		report: (problem) => {
			problems.push(problem);
		},
	};
}
