import type { FoundWord } from "./found-word.ts";

/** A simple command of the line, before anything is known about its program. */
export interface SimpleCommand {
	/** The program and its arguments. Never empty. */
	readonly words: readonly [FoundWord, ...FoundWord[]];
	/** `function`: the first word names a function of this line, whose commands follow in the list. */
	readonly kind: "program" | "function";
	/** What it is nested in, outermost first: `bash -c`, `if`, `$(…)`, `xargs`. Empty at the top of the line. */
	readonly path: readonly string[];
}

/** A redirection that opens a file for writing. `2>&1` and `>&-` open none. */
export interface WriteRedirection {
	/** The path as written on the line; not made absolute. */
	readonly target: FoundWord;
	/** `>`, `>>`, `>|`, `&>`, `&>>`, `>&` or `<>`. */
	readonly operator: string;
	readonly path: readonly string[];
}

/** A variable that the line gives a value: by an assignment, `export`, `read`, `for`, `printf -v` and the like. */
export interface VariableChange {
	readonly name: string;
	/** Undefined for a list. */
	readonly value: FoundWord | undefined;
	readonly path: readonly string[];
}

/** Everything that the walk over a line met, without any judgement. */
export interface CommandTrace {
	/**
	 * Every simple command in the order of the walk: also those in both branches, in nested shells, behind wrappers,
	 * and once for each known value of its words. A wrapper is listed as it is written, and what it runs after it.
	 */
	readonly simpleCommands: readonly SimpleCommand[];
	readonly writes: readonly WriteRedirection[];
	readonly variables: readonly VariableChange[];
	/** Why something may be missing: a limit, broken syntax, a script that was not read. Empty: the walk was complete. */
	readonly gaps: readonly string[];
}
