import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { positiveInteger } from "./arguments/positive-integer.ts";
import { addSlotFlags, type SlotFlags } from "./arguments/slot-flags.ts";

/** `codex-workers explain <issue>`. */
export function explainCommand(perform: Perform): Command {
	const command = new Command("explain")
		.description(
			"Why an issue is worked on, or why not; what the next `dispatch --slots` would do.",
		)
		.argument("<issue>", "issue number", positiveInteger);
	return addSlotFlags(command)
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers explain 123")
		.action((issue: number, flags: SlotFlags & { json?: boolean }) =>
			perform(flags, async (context) => {
				const { explainOne } = await import("../dispatching/explain-issue.ts");
				return explainOne(context, issue, flags);
			}),
		);
}
