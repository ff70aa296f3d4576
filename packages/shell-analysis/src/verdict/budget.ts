import { AnalysisLimit } from "./analysis-limit.ts";

/** What one analysis may use up. */
export interface Budget {
	/** Counts commands and words. Throws {@link AnalysisLimit} when there were too many. */
	steps(count: number): void;
	/** Counts characters that are read or produced. Throws {@link AnalysisLimit} when there were too many. */
	characters(count: number): void;
}

const MOST_STEPS = 200_000;
const MOST_CHARACTERS = 12_000_000;

/** A fresh budget. */
export function createBudget(): Budget {
	let steps = 0;
	let characters = 0;
	return {
		steps(count) {
			steps += count;
			if (steps > MOST_STEPS) throw new AnalysisLimit("", "the command does too many things");
		},
		characters(count) {
			characters += count;
			if (characters > MOST_CHARACTERS) throw new AnalysisLimit("", "the command is too long");
		},
	};
}
