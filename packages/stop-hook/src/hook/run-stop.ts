import { blockStop, letStop, parseHookPayload, type StopPayload } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import { decideStop, type StopDecision } from "../decide-stop.ts";
import { readEnd } from "../ends/read-end.ts";
import { runInteractiveStop } from "../interactive/run-interactive-stop.ts";
import { appendStop } from "../record/append-stop.ts";
import { countHeld } from "../record/count-held.ts";
import { readStopLog } from "../record/read-stop-log.ts";
import { stopLogPath } from "../record/stop-log-path.ts";
import { readStopSession } from "../session/stop-session.ts";
import { connectWithin } from "./connect-within.ts";
import type { StopContext } from "./stop-context.ts";

/**
 * One call of the hook: from the payload on its standard input to what it writes to its standard
 * output; outside a worker's session see `runInteractiveStop`. A block counts before it is given. Throws what kept
 * it from an answer; then the session ends, and `recordFailure` tells the supervisor.
 */
export async function runStop(input: string, context: StopContext): Promise<string> {
	if (!context.env["CODEX_WORKERS_WORKER_ID"]) return await runInteractiveStop(input, context);
	const { session_id: sessionId, stop_hook_active: isActive } = stopPayload(input);
	const session = readStopSession(context.env);
	const path = stopLogPath(session.root, session.worker.id);
	const held = countHeld(readStopLog(path), { sessionId, isActive });
	const end = await readEnd(() => connectWithin(context), session);
	const decision = decideStop({ worker: session.worker, end, held });
	const at = (context.now?.() ?? new Date()).toISOString();
	appendStop(path, { schema_version: 1, at, session_id: sessionId, ...toldAs(decision) });
	return decision.outcome === "blocked" ? blockStop(decision.reason) : letStop();
}

function stopPayload(input: string): StopPayload {
	const parsed = parseHookPayload(input);
	if (parsed.kind === "payload" && parsed.payload.hook_event_name === "Stop") return parsed.payload;
	const problem = parsed.kind === "unreadable" ? parsed.problem : "It is of another event.";
	throw new CodedError("STOP_PAYLOAD_INVALID", problem, {
		hint: "Run `codex-workers doctor`, which says whether this version of Codex is supported.",
	});
}

function toldAs(decision: StopDecision): { outcome: StopDecision["outcome"]; reason: string } {
	switch (decision.outcome) {
		case "ended":
			return { outcome: decision.outcome, reason: `${decision.kind}: ${decision.url}` };
		case "blocked":
		case "released":
			return decision;
	}
}
