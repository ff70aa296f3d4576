import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { positiveInteger } from "./positive-integer.ts";

/** `codex-workers prompt <issue>`. */
export function promptCommand(perform: Perform): Command {
	return new Command("prompt")
		.description("Print the prompt that a worker on this issue would get.")
		.argument("<issue>", "issue number", positiveInteger)
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers prompt 123")
		.action((issue: number, flags: { json?: boolean }) =>
			perform(flags, async (context) => {
				const { printPrompt } = await import("../dispatching/print-prompt.ts");
				return printPrompt(context, issue);
			}),
		);
}
