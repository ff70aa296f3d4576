import type { Command } from "commander";
import { positiveInteger } from "./positive-integer.ts";

/** What flags say of one attempt. */
export interface AttemptFlags {
	attempt?: number;
	contextFile?: string;
}

/** Adds the flags that say which attempt it is, `which` in words, and what its worker should know. */
export function addAttemptFlags(command: Command, which: string): Command {
	return command
		.option("--attempt <number>", `${which} (default: the next)`, positiveInteger)
		.option(
			"--context-file <path|->",
			"up to 8,000 characters that the worker's prompt quotes, - for standard input",
		);
}
