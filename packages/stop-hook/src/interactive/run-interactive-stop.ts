import { join } from "node:path";
import { blockStop, letStop, parseHookPayload, type StopPayload } from "@codex-workers/codex";
import { newest, parseRepositoryName, readIssueState } from "@codex-workers/github";
import { CodedError, type ReviewMarker } from "@codex-workers/protocol";
import { connectWithin } from "../hook/connect-within.ts";
import type { StopContext } from "../hook/stop-context.ts";
import { appendStop } from "../record/append-stop.ts";
import { countHeld } from "../record/count-held.ts";
import { readStopLog } from "../record/read-stop-log.ts";
import { decideInteractiveStop } from "./decide-interactive-stop.ts";
import type { InteractiveSession } from "./interactive-session.ts";
import { readInteractiveSession } from "./read-interactive-session.ts";

/**
 * One call of the hook in a person's session. Holds it back at most once, and never where Codex
 * has just been held back. What keeps the hook from an answer (no GitHub, a log that cannot be
 * written) lets the session end: here it reminds, it does not bind.
 */
export async function runInteractiveStop(input: string, context: StopContext): Promise<string> {
	const payload = stopPayload(input);
	if (payload === undefined || payload.stop_hook_active) return letStop();
	try {
		const session = await readInteractiveSession(payload.cwd, context.env);
		if (session === undefined || session.ahead === 0) return letStop();
		const reason = await reasonToHold(session, payload.session_id, context);
		return reason === undefined ? letStop() : blockStop(reason);
	} catch (error) {
		if (error instanceof CodedError) return letStop();
		throw error;
	}
}

function stopPayload(input: string): StopPayload | undefined {
	const parsed = parseHookPayload(input);
	if (parsed.kind !== "payload" || parsed.payload.hook_event_name !== "Stop") return undefined;
	return parsed.payload;
}

async function reasonToHold(
	session: InteractiveSession,
	sessionId: string,
	context: StopContext,
): Promise<string | undefined> {
	const path = join(session.gitDirectory, "codex-workers", "stops.jsonl");
	const held = countHeld(readStopLog(path), { sessionId, isActive: false });
	if (held !== 0) return undefined;
	const review = await readReview(session, context);
	const reason = decideInteractiveStop({ session, review, held });
	if (reason === undefined) return undefined;
	const at = (context.now?.() ?? new Date()).toISOString();
	appendStop(path, { schema_version: 1, at, session_id: sessionId, outcome: "blocked", reason });
	return reason;
}

async function readReview(
	{ repository: name, issue, trust }: InteractiveSession,
	context: StopContext,
): Promise<ReviewMarker | null> {
	const repository = parseRepositoryName(name);
	const state = await readIssueState(connectWithin(context), {
		...{ repository, issue, trust },
		enough: (markers) => newest(markers, "review") !== undefined,
	});
	return newest(state.markers, "review")?.marker.data ?? null;
}
