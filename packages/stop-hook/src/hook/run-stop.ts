import { blockStop, letStop, parseHookPayload, type StopPayload } from "@codex-workers/codex";
import { connectGitHub, type GitHubClient } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { decideStop, type StopDecision } from "../decide-stop.ts";
import { readEnd } from "../ends/read-end.ts";
import { changeStopRecord } from "../record/change-stop-record.ts";
import { blocksOf, noteStop } from "../record/note-stop.ts";
import { stopRecordPath } from "../record/stop-record-path.ts";
import { readStopSession } from "../session/stop-session.ts";
import type { StopContext } from "./stop-context.ts";

const GITHUB_MS = 8_000;

/**
 * One call of the hook: from the payload on its standard input to what it writes to its standard
 * output, nothing outside a worker's session. A block counts before it is given. Throws what kept
 * it from an answer; then the session ends, and `recordFailure` tells the supervisor.
 */
export async function runStop(input: string, context: StopContext): Promise<string> {
	if (!context.env["CODEX_WORKERS_WORKER_ID"]) return letStop();
	const { session_id } = stopPayload(input);
	const session = readStopSession(context.env);
	const end = await readEnd(() => connect(context), session);
	const at = (context.now ?? (() => new Date()))();
	const path = stopRecordPath(session.root, session.worker.id);
	const decision = await changeStopRecord(path, (before) => {
		const blocks = blocksOf(before, session_id);
		const result = decideStop({ worker: session.worker, end, blocks });
		const note = { workerId: session.worker.id, session: session_id, at, ...toldAs(result) };
		return { after: noteStop(before, note), result };
	});
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

function connect({ githubMs = GITHUB_MS, ...connection }: StopContext): GitHubClient {
	return connectGitHub({ ...connection, budgetMs: githubMs });
}
