import { Command } from "commander";
import type { Perform } from "../perform.ts";

/** `codex-workers gate …`: what the gate sees in a command, and why. */
export function gateCommand(perform: Perform): Command {
	return new Command("gate")
		.description("Ask the gate what it sees in a command.")
		.addCommand(explainCommand(perform));
}

function explainCommand(perform: Perform): Command {
	return new Command("explain")
		.description("Show what a command line would do and whether the gate would let it run.")
		.argument("<command>", "the command line, quoted as one argument")
		.option("--json", "print one JSON object")
		.addHelpText(
			"after",
			"\nExample:\n  codex-workers gate explain 'bash -c \"gh pr create --fill\"'",
		)
		.action((command: string, flags: { json?: boolean }) =>
			perform(flags, async () => {
				const { explain } = await import("../gate/explain.ts");
				return explain(command);
			}),
		);
}
