import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { type AttemptFlags, addAttemptFlags } from "./arguments/attempt-flags.ts";
import { positiveInteger } from "./arguments/positive-integer.ts";

/** `codex-workers prompt <issue>`. */
export function promptCommand(perform: Perform): Command {
	const command = new Command("prompt")
		.description("Print the prompt that a worker on this issue would get.")
		.argument("<issue>", "issue number", positiveInteger);
	return addAttemptFlags(command, "which attempt it would be")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers prompt 123")
		.action((issue: number, flags: AttemptFlags & { json?: boolean }) =>
			perform(flags, async (context) => {
				const { printPrompt } = await import("../dispatching/print-prompt.ts");
				return printPrompt(context, issue, flags);
			}),
		);
}
