import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { workerArgument } from "./worker-argument.ts";

/** `codex-workers status [issue|worker]`. */
export function statusCommand(perform: Perform): Command {
	return new Command("status")
		.description("Show the workers of this repository and how each of them stands.")
		.argument("[worker]", "issue number or worker id; all workers where absent", workerArgument)
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers status 123")
		.action((worker: string | undefined, flags: { json?: boolean }) =>
			perform(flags, async (context) => {
				const { showStatus } = await import("../dispatching/show-status.ts");
				return showStatus(context, worker);
			}),
		);
}
