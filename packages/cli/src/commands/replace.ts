import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { workerArgument } from "./arguments/worker-argument.ts";

interface ReplaceFlags {
	json?: boolean;
	resume?: boolean;
	acceptEdits?: boolean;
}

/** `codex-workers replace <issue|worker>`. */
export function replaceCommand(perform: Perform): Command {
	return new Command("replace")
		.description("Start the next attempt after a worker that handed over or failed.")
		.argument("<worker>", "issue number or worker id", workerArgument)
		.option("--resume", "go on from its Codex thread, where this machine has it")
		.option("--accept-edits", "also where the body was edited after the last assignment")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers replace 123")
		.action((worker: string, flags: ReplaceFlags) =>
			perform(flags, async (context) => {
				const { replaceOne } = await import("../dispatching/replace-one.ts");
				const { resume = false, acceptEdits = false } = flags;
				return replaceOne(context, worker, { resume, acceptEdits });
			}),
		);
}
