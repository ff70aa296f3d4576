import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { workerArgument } from "./arguments/worker-argument.ts";

/** `codex-workers stop <issue|worker>`. */
export function stopCommand(perform: Perform): Command {
	return new Command("stop")
		.description("Stop a running worker; its worktree and claim stay.")
		.argument("<worker>", "issue number or worker id", workerArgument)
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers stop 123")
		.action((worker: string, flags: { json?: boolean }) =>
			perform(flags, async (context) => {
				const { stopOne } = await import("../dispatching/stop-one.ts");
				return stopOne(context, worker);
			}),
		);
}
