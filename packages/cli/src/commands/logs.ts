import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { positiveInteger } from "./arguments/positive-integer.ts";

interface LogsFlags {
	follow?: boolean;
	json?: boolean;
	tail?: number;
}

/** `codex-workers logs <worker>`. */
export function logsCommand(perform: Perform): Command {
	return new Command("logs")
		.description("Show what a worker's Codex said and did.")
		.argument("<worker>", "issue number or worker id")
		.option("-f, --follow", "go on until the worker ends")
		.option("-n, --tail <number>", "begin with the last so many events", positiveInteger)
		.option("--json", "print Codex's own JSON lines")
		.addHelpText("after", "\nExample:\n  codex-workers logs 123 --follow --tail 20")
		.action((worker: string, flags: LogsFlags) =>
			perform({}, async (context) => {
				const { showLogs } = await import("../logs/show-logs.ts");
				const { follow = false, json = false, tail } = flags;
				return showLogs(context, worker, { follow, json, tail });
			}),
		);
}
