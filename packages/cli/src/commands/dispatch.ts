import { Command } from "commander";
import type { Perform } from "../perform.ts";
import { positiveInteger } from "./positive-integer.ts";

/** `codex-workers dispatch <issue…>`. */
export function dispatchCommand(perform: Perform): Command {
	return new Command("dispatch")
		.description("Claim each issue and start a worker on it.")
		.argument("<issue...>", "issue numbers", (text: string, all: number[] | undefined) => [
			...(all ?? []),
			positiveInteger(text),
		])
		.option("--accept-edits", "also where the body was edited after the move to Ready")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers dispatch 123 124")
		.action((issues: number[], flags: { json?: boolean; acceptEdits?: boolean }) =>
			perform(flags, async (context) => {
				const { dispatchIssues } = await import("../dispatching/dispatch-issues.ts");
				return dispatchIssues(context, issues, { acceptEdits: flags.acceptEdits === true });
			}),
		);
}
