import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { workerArgument } from "./arguments/worker-argument.ts";

interface CleanupFlags {
	keepWorktree?: boolean;
	force?: boolean;
	json?: boolean;
}

/** `codex-workers cleanup <issue|worker>`. */
export function cleanupCommand(perform: Perform): Command {
	return new Command("cleanup")
		.description("Remove a finished worker's worktree and give its issue back.")
		.argument("<worker>", "issue number or worker id", workerArgument)
		.option("--keep-worktree", "leave the worktree where it is")
		.option("--force", "remove the worktree even with work that is nowhere else")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers cleanup 123")
		.action((worker: string, flags: CleanupFlags) =>
			perform(flags, async (context) => {
				const { cleanUpOne } = await import("../dispatching/clean-up-one.ts");
				return cleanUpOne(context, worker, flags);
			}),
		);
}
