import { Command, InvalidArgumentError } from "commander";
import { usageError } from "../output/usage-error.ts";
import type { Perform } from "../perform.ts";
import { workerArgument } from "./arguments/worker-argument.ts";

interface StatusFlags {
	json?: boolean;
	watch?: boolean;
	interval?: number;
}

/** GitHub's budget is shared with everybody who works with the same token. */
const LEAST_SECONDS = 5;
const MOST_SECONDS = 86_400;

/** `codex-workers status [issue|worker]`. */
export function statusCommand(perform: Perform): Command {
	return new Command("status")
		.description("Show the workers of this repository and how each of them stands.")
		.argument("[worker]", "issue number or worker id; all workers where absent", workerArgument)
		.option("-w, --watch", "go on until Ctrl-C, and show what changes")
		.option("--interval <seconds>", "how often a watch asks GitHub (default: 15)", seconds)
		.option("--json", "print one JSON object; with --watch one line for each change")
		.addHelpText("after", "\nExample:\n  codex-workers status 123\n  codex-workers status --watch")
		.action((worker: string | undefined, flags: StatusFlags, self: Command) => {
			const { watch = false, json = false, interval } = flags;
			if (interval !== undefined && !watch) throw usageError("--interval goes with --watch.", self);
			return perform(watch ? {} : flags, async (context) => {
				const { showStatus } = await import("../dispatching/show-status.ts");
				const gitHubMs = interval === undefined ? undefined : interval * 1000;
				return showStatus(context, worker, { watch, json, gitHubMs });
			});
		});
}

function seconds(text: string): number {
	const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (number >= LEAST_SECONDS && number <= MOST_SECONDS) return number;
	throw new InvalidArgumentError(`it must be from ${LEAST_SECONDS} to ${MOST_SECONDS} seconds.`);
}
