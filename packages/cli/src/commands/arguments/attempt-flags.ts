import type { Command } from "commander";
import { positiveInteger } from "./positive-integer.ts";

/** The flag that says what a worker should know. */
export interface NotesFlag {
	contextFile?: string;
}

/** What flags say of one attempt. */
export interface AttemptFlags extends NotesFlag {
	attempt?: number;
}

/** Adds the flags that say which attempt it is, `which` in words, and what its worker should know. */
export function addAttemptFlags(command: Command, which: string): Command {
	return addNotesFlag(
		command.option("--attempt <number>", `${which} (default: the next)`, positiveInteger),
	);
}

/** Adds the flag that names a file with what the worker should know. */
export function addNotesFlag(command: Command): Command {
	return command.option(
		"--context-file <path|->",
		"up to 8,000 characters that the worker's prompt quotes, - for standard input",
	);
}
