import type { CommandVerdict, UndecidableCause } from "./command-verdict.ts";

const LONGEST_WORD = 120;

/** The verdict for a word at fault; a long word is shortened. */
export function undecidable(cause: UndecidableCause, word: string, why: string): CommandVerdict {
	const shown = word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word;
	return { type: "undecidable", word: shown, why, cause };
}
