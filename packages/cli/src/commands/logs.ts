import { Command } from "commander";
import type { Perform } from "../perform.ts";

/** `codex-workers logs <worker>`. */
export function logsCommand(perform: Perform): Command {
	return new Command("logs")
		.description("Show what a worker's Codex said and did.")
		.argument("<worker>", "issue number or worker id")
		.option("-f, --follow", "go on until the worker ends")
		.option("--json", "print Codex's own JSON lines")
		.addHelpText("after", "\nExample:\n  codex-workers logs 123 --follow")
		.action((worker: string, flags: { follow?: boolean; json?: boolean }) =>
			perform({}, async (context) => {
				const { showLogs } = await import("../logs/show-logs.ts");
				const { follow = false, json = false } = flags;
				return showLogs(context, worker, { follow, json });
			}),
		);
}
