import type { CliContext } from "./cli-context.ts";
import type { CommandResult } from "./command-result.ts";

/** Performs a command: runs its handler in the world it was given and prints what it returns. */
export type Perform = (
	options: { json?: boolean },
	handler: (context: CliContext) => Promise<CommandResult>,
) => Promise<void>;
