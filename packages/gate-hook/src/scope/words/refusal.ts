/** Why a command is not one that only reads. */
export interface Refusal {
	/** The word at fault, or the command as far as it is needed to find it. */
	readonly word: string;
	/** A clause that follows it: `writes a file`. */
	readonly why: string;
	/** Set where it may be harmless, but cannot be told to be. */
	readonly isUnclear?: true;
}

/** Judges a program with its arguments; `undefined` when it only reads. */
export type JudgeCommand = (words: readonly string[]) => Refusal | undefined;

/** Judges arguments alone. */
export type ArgumentsRule = (args: readonly string[]) => Refusal | undefined;

/**
 * Judges the arguments of one program; `judge` is for a command that stands in them. `undefined`
 * when it only reads with them.
 */
export type ProgramRule = (args: readonly string[], judge: JudgeCommand) => Refusal | undefined;
