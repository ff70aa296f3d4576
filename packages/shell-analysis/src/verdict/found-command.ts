import type { CommandVerdict } from "./command-verdict.ts";

/** A simple command that the line would run. */
export interface FoundCommand {
	/** The program and its arguments; what is not known is shown as it is written. */
	readonly argv: readonly string[];
	/** What it is nested in, outermost first: `bash -c`, `if`, `$(…)`. */
	readonly path: readonly string[];
	readonly verdict: CommandVerdict;
}
