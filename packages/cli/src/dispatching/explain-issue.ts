import { describeWait, explainIssue, type IssueExplanation } from "@codex-workers/dispatcher";
import { plainLine } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import type { SlotFlags } from "../commands/arguments/slot-flags.ts";
import { fitted } from "../output/fitted.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { slotActionText } from "./slot-action-text.ts";
import { slotLimitsOf } from "./slot-limits-of.ts";
import { tellWaits } from "./tell-waits.ts";

/** Why an issue is worked on or not. */
export async function explainOne(
	context: CliContext,
	issue: number,
	flags: SlotFlags,
): Promise<CommandResult> {
	const dispatcher = await openDispatcher(context);
	const signal = context.interruption();
	const stopTelling = tellWaits(dispatcher, context.stderr);
	try {
		const found = await explainIssue(dispatcher, issue, { ...slotLimitsOf(flags), signal });
		const says = sentence(found);
		const text = `#${issue} ${plainLine(found.title, 50)}\n  ${says}`;
		return {
			text: await fitted(text, context.stdout.columns),
			json: { ...found, says, usage: dispatcher.client.meter.usage() },
		};
	} finally {
		stopTelling();
	}
}

function sentence(found: IssueExplanation): string {
	switch (found.type) {
		case "act":
			return `The next pass would ${slotActionText(found.action, "planned")}. ${found.action.why}`;
		case "wait":
			return `It waits: ${describeWait(found.reason)}.`;
		case "not_ready":
			return found.state === "CLOSED" ? "It is closed." : notReady(found);
	}
}

function notReady({ status, ready }: Extract<IssueExplanation, { type: "not_ready" }>): string {
	const wanted = `workers start from ${plainLine(ready, 50)}`;
	if (status === null) return `It has no status on the board; ${wanted}.`;
	return `It is under ${plainLine(status, 50)} on the board; ${wanted}.`;
}
