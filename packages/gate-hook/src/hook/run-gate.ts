import { denyToolUse, type PreToolUsePayload, parseHookPayload } from "@codex-workers/codex";
import { CodedError } from "@codex-workers/protocol";
import { ALLOW } from "../answer/allow.ts";
import { type Denial, renderDenial } from "../answer/denial.ts";
import { logDecision } from "../log/decision-log.ts";
import { writeEvidence } from "../session/write-evidence.ts";
import type { GateDecision } from "./decide-tool-use.ts";
import type { GateContext } from "./gate-context.ts";

/**
 * One call of the hook: from the payload on its standard input to the one line on its standard
 * output. At the start of a session it only proves that the gate is armed. Throws what kept it
 * from an answer; that must end in `denialOfFailure`.
 */
export async function runGate(input: string, context: GateContext): Promise<string> {
	const parsed = parseHookPayload(input);
	if (parsed.kind === "unreadable") throw unreadablePayload(parsed.problem);
	const { payload } = parsed;
	switch (payload.hook_event_name) {
		case "SessionStart":
			return proveArmed(payload.session_id, context);
		case "PreToolUse":
			return await answerToolUse(payload, context);
		case "Stop":
			throw unreadablePayload("The gate is registered for Stop, which is not its event.");
	}
}

function proveArmed(session: string, { env, now = () => new Date() }: GateContext): string {
	const path = env["CODEX_WORKERS_ARMED_FILE"];
	if (path) writeEvidence(path, session, now());
	return ALLOW;
}

async function answerToolUse(payload: PreToolUsePayload, context: GateContext): Promise<string> {
	const { decideToolUse } = await import("./decide-tool-use.ts");
	const decision = await decideToolUse(payload, context);
	const record = logRecord(decision);
	if (record !== undefined) {
		const at = (context.now ?? (() => new Date()))();
		const command = String(payload.tool_input["command"] ?? payload.tool_name);
		const latencyMs = (context.elapsedMs ?? (() => process.uptime() * 1000))();
		logDecision({ at, session: payload.session_id, command, latencyMs, ...record }, context.env);
	}
	return decision.type === "denied" ? denyToolUse(renderDenial(decision.denial)) : ALLOW;
}

function logRecord(
	decision: GateDecision,
): { kind: Denial["kind"] | "allowed"; rule: string } | undefined {
	switch (decision.type) {
		case "passes":
			return undefined;
		case "allowed":
			return { kind: "allowed", rule: `issue-${decision.issue}` };
		case "denied":
			return decision.denial;
	}
}

function unreadablePayload(problem: string): CodedError {
	return new CodedError("GATE_PAYLOAD_INVALID", problem, {
		hint: "Run `codex-workers doctor`, which says whether this version of Codex is supported.",
	});
}
