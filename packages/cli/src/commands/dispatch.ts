import type { WorkerScope } from "@codex-workers/protocol";
import { Command, Option } from "commander";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { usageError } from "../output/usage-error.ts";
import type { Perform } from "../perform.ts";
import { type AttemptFlags, addAttemptFlags } from "./arguments/attempt-flags.ts";
import { positiveInteger } from "./arguments/positive-integer.ts";
import { addSlotFlags, type SlotFlags } from "./arguments/slot-flags.ts";

const SCOPES = ["standard", "research", "review"] as const satisfies readonly WorkerScope[];

interface DispatchFlags extends SlotFlags, AttemptFlags {
	json?: boolean;
	acceptEdits?: boolean;
	scope?: WorkerScope;
	slots?: boolean;
	dryRun?: boolean;
}

/** Flags that say something about slots, and nothing about named issues. */
const OF_SLOTS = [
	...(["dryRun", "max", "maxPerHost", "maxPerLabel", "maxPerStatus"] as const),
	...(["label", "withoutLabel", "priorityField"] as const),
] satisfies (keyof DispatchFlags)[];

const OF_ISSUES = [
	"scope",
	"attempt",
	"contextFile",
	"acceptEdits",
] satisfies (keyof DispatchFlags)[];

/** `codex-workers dispatch <issue…>` and `codex-workers dispatch --slots`. */
export function dispatchCommand(perform: Perform): Command {
	const command = new Command("dispatch")
		.description(
			"Claim each issue and start a worker on it; or, with --slots, take issues from the board.",
		)
		.argument("[issue...]", "issue numbers", (text: string, all: number[] | undefined) => [
			...(all ?? []),
			positiveInteger(text),
		])
		.addOption(
			new Option("--scope <scope>", "what the workers may do (default: as configured)").choices(
				SCOPES,
			),
		)
		.option("--accept-edits", "also where the body was edited after the move to Ready");
	addAttemptFlags(command, "start this attempt, unless the issue has had it")
		.option("--slots", "one pass over the board: go on with what is there, then fill free slots")
		.option("--dry-run", "with --slots: tell what would be done, and why not more");
	return addSlotFlags(command)
		.option("--json", "print one JSON object")
		.addHelpText(
			"after",
			"\nExample:\n  codex-workers dispatch 123 124\n  codex-workers dispatch 123 --context-file notes.md\n  codex-workers dispatch --slots --max 5 --dry-run",
		)
		.action((issues: number[] | undefined, flags: DispatchFlags, self: Command) => {
			const fault = faultOf(issues ?? [], flags);
			if (fault !== undefined) throw usageError(fault, self);
			return perform(flags, (context) => dispatch(context, issues ?? [], flags));
		});
}

async function dispatch(
	context: CliContext,
	issues: readonly number[],
	flags: DispatchFlags,
): Promise<CommandResult> {
	if (flags.slots === true) {
		const { fillFreeSlots } = await import("../dispatching/fill-slots.ts");
		return await fillFreeSlots(context, flags);
	}
	const { dispatchIssues } = await import("../dispatching/dispatch-issues.ts");
	return await dispatchIssues(context, issues, flags);
}

/** What cannot be meant; `undefined`: it can. */
function faultOf(issues: readonly number[], flags: DispatchFlags): string | undefined {
	if (flags.slots === true) {
		if (issues.length > 0) return "--slots takes its issues from the board: name none.";
		return isPlain(flags, OF_ISSUES)
			? undefined
			: "--scope, --attempt, --context-file and --accept-edits go with named issues.";
	}
	if (issues.length === 0) return "Name the issues, or take them from the board with --slots.";
	if (!isPlain(flags, OF_SLOTS)) return "--dry-run, limits and labels go with --slots.";
	const isOne = new Set(issues).size === 1;
	return isOne || flags.attempt === undefined ? undefined : "--attempt goes with one issue.";
}

function isPlain(flags: DispatchFlags, names: readonly (keyof DispatchFlags)[]): boolean {
	return names.every((name) => flags[name] === undefined);
}
