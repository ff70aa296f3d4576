import type { WorkerScope } from "@codex-workers/protocol";
import { Command, Option } from "commander";
import type { Perform } from "../perform.ts";
import { positiveInteger } from "./positive-integer.ts";

const SCOPES = ["standard", "research", "review"] as const satisfies readonly WorkerScope[];

interface DispatchFlags {
	json?: boolean;
	acceptEdits?: boolean;
	scope?: WorkerScope;
}

/** `codex-workers dispatch <issue…>`. */
export function dispatchCommand(perform: Perform): Command {
	return new Command("dispatch")
		.description("Claim each issue and start a worker on it.")
		.argument("<issue...>", "issue numbers", (text: string, all: number[] | undefined) => [
			...(all ?? []),
			positiveInteger(text),
		])
		.addOption(
			new Option("--scope <scope>", "what the workers may do (default: as configured)").choices(
				SCOPES,
			),
		)
		.option("--accept-edits", "also where the body was edited after the move to Ready")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers dispatch 123 124")
		.action((issues: number[], flags: DispatchFlags) =>
			perform(flags, async (context) => {
				const { dispatchIssues } = await import("../dispatching/dispatch-issues.ts");
				const { scope, acceptEdits = false } = flags;
				return dispatchIssues(context, issues, { acceptEdits, ...(scope && { scope }) });
			}),
		);
}
