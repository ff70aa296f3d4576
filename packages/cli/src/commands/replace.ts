import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { addNotesFlag, type NotesFlag } from "./arguments/attempt-flags.ts";
import { workerArgument } from "./arguments/worker-argument.ts";

interface ReplaceFlags extends NotesFlag {
	json?: boolean;
	resume?: boolean;
	acceptEdits?: boolean;
}

/** `codex-workers replace <issue|worker>`. */
export function replaceCommand(perform: Perform): Command {
	const command = new Command("replace")
		.description("Start the next attempt after a worker that handed over or failed.")
		.argument("<worker>", "issue number or worker id", workerArgument)
		.option("--resume", "go on from its Codex thread, where this machine has it")
		.option("--accept-edits", "also where the body was edited after the last assignment");
	return addNotesFlag(command)
		.option("--json", "print one JSON object")
		.addHelpText(
			"after",
			"\nExample:\n  codex-workers replace 123\n  codex-workers replace 123 --context-file notes.md",
		)
		.action((worker: string, flags: ReplaceFlags) =>
			perform(flags, async (context) => {
				const { replaceOne } = await import("../dispatching/replace-one.ts");
				return replaceOne(context, worker, flags);
			}),
		);
}
