import {
	addContext,
	denyToolUse,
	type PreToolUsePayload,
	parseHookPayload,
} from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import { readTurnSession, type TurnEnvironment } from "../session/turn-session.ts";
import { claimTelling } from "./claim-telling.ts";
import { decideToolUse } from "./decide-tool-use.ts";

/** What the launcher takes for a yes without words. */
export const ALLOW = "ALLOW";

/**
 * One call of the program, which the launcher makes from the first threshold on: from a PreToolUse
 * payload to the one line of an answer. `args` are the turns that are used, and the threshold that
 * was reached last. Throws `TURN_PAYLOAD_INVALID`, `TURN_ENVIRONMENT_INVALID`.
 */
export function runTurn(
	input: string,
	{ args, env }: { readonly args: readonly string[]; readonly env: TurnEnvironment },
): string {
	const session = readTurnSession(args, env);
	const decision = decideToolUse(toolPayload(input), session);
	switch (decision.type) {
		case "denied":
			return denyToolUse(decision.reason);
		case "told":
			return claimTelling(session.folder, decision.once) ? addContext(decision.text) : ALLOW;
	}
}

function toolPayload(input: string): PreToolUsePayload {
	const parsed = parseHookPayload(input);
	if (parsed.kind === "payload" && parsed.payload.hook_event_name === "PreToolUse") {
		return parsed.payload;
	}
	const problem = parsed.kind === "unreadable" ? parsed.problem : "It is of another event.";
	throw new CodedError("TURN_PAYLOAD_INVALID", problem, {
		hint: "Run `codex-workers doctor`, which says whether this version of Codex is supported.",
	});
}
