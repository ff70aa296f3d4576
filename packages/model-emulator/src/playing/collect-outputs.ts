import type { InputItem, ModelRequest } from "../wire/model-request.ts";
import { callItem, type OutputItem, YIELD_MS } from "../wire/output-item.ts";
import { readToolOutput } from "../wire/tool-output.ts";
import type { OpenCall, OpenStep } from "./open-step.ts";

/** The step with what this request brought, and the calls that wait for commands still running. */
export function collectOutputs(
	open: OpenStep,
	request: ModelRequest,
	news: readonly InputItem[],
): { readonly open: OpenStep; readonly waits: readonly OutputItem[] } {
	const waits: OutputItem[] = [];
	const calls = open.calls.map((call) => {
		const collected = collectCall(call, request.items);
		if (collected.sessionId === undefined) return collected.call;
		const callId = `${call.callId}w`;
		const args = { session_id: collected.sessionId, chars: "", yield_time_ms: YIELD_MS };
		waits.push(callItem({ kind: "tool", name: "write_stdin", args }, request.mode, callId));
		return { ...collected.call, callId };
	});
	return { open: { ...open, calls, told: [...open.told, ...toldIn(news)] }, waits };
}

function collectCall(
	call: OpenCall,
	items: readonly InputItem[],
): { readonly call: OpenCall; readonly sessionId?: number } {
	if (call.output !== undefined) return { call };
	const item = items.findLast((one) => one.kind === "output" && one.callId === call.callId);
	if (item?.kind !== "output") {
		return { call: { ...call, output: { kind: "error", text: "Codex sent no output for it" } } };
	}
	const output = readToolOutput(item.text, call.call.action);
	if (output.kind === "denied") return { call: { ...call, output } };
	const text = call.printed + output.text;
	return output.kind === "running"
		? { call: { ...call, printed: text }, sessionId: output.sessionId }
		: { call: { ...call, printed: text, output: { ...output, text } } };
}

/** What Codex told the model: user and developer messages that are new in this request. */
export function toldIn(news: readonly InputItem[]): readonly string[] {
	return news.flatMap((item) =>
		item.kind === "message" && item.role !== "assistant" ? [item.text] : [],
	);
}
