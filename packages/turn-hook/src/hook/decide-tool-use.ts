import { type PreToolUsePayload, toolUse } from "@codex-workers/codex";
import { turnCheck } from "@codex-workers/protocol";
import { beyondHandover } from "../handover/beyond-handover.ts";
import type { TurnSession } from "../session/turn-session.ts";

/** What becomes of a tool use: it is denied, or let through with words that are said once. */
export type TurnDecision =
	| { readonly type: "denied"; readonly reason: string }
	/** `once`: the turn or threshold that the words belong to. */
	| { readonly type: "told"; readonly text: string; readonly once: number };

/**
 * Decides about a tool use from the first threshold on. In the last phase before the end every turn
 * is told, and only what belongs to handing over is let through.
 */
export function decideToolUse(
	payload: PreToolUsePayload,
	{ used, step, budget, thresholds, branch }: TurnSession,
): TurnDecision {
	const text = turnCheck(used, budget, thresholds);
	if (used < thresholds.critical) return { type: "told", text, once: step };
	const beyond = beyondHandover(toolUse(payload), branch);
	if (beyond === undefined) return { type: "told", text, once: used };
	const { word, why } = beyond;
	return {
		type: "denied",
		reason: `codex-workers turns: ${text.replace("\n", ". ")} “${short(word)}” ${why}, and only handing over is let through now. Next step: commit and push what you have, then run \`codex-workers report handover --help\` and post the handover.`,
	};
}

function short(word: string): string {
	const line = word.replaceAll(/\s+/g, " ");
	return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
