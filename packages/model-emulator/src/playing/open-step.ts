import type { Step } from "../story/step.ts";
import type { ToolCall } from "../story/tool-call.ts";
import type { ModelRequest } from "../wire/model-request.ts";
import { callItem, messageItem, type OutputItem } from "../wire/output-item.ts";
import type { FinishedOutput } from "./check-expectation.ts";

/** A step that the model has taken and whose results have not all come back. */
export interface OpenStep {
	readonly index: number;
	readonly step: Step;
	readonly startedAt: number;
	readonly calls: readonly OpenCall[];
	readonly told: readonly string[];
}

/** A call under way. `printed` is what a command has printed that Codex still waits for. */
export interface OpenCall {
	readonly call: ToolCall;
	readonly callId: string;
	readonly printed: string;
	readonly output?: FinishedOutput;
}

/** Starts a step: the step as open, and the items of the response that takes it. */
export function openStep(
	step: Step,
	index: number,
	{ mode, startedAt }: { readonly mode: ModelRequest["mode"]; readonly startedAt: number },
): { readonly open: OpenStep; readonly items: readonly OutputItem[] } {
	const calls = step.calls.map((call, at) => ({
		call,
		callId: `call_${index + 1}_${at + 1}`,
		printed: "",
	}));
	const words = step.says === "" ? [] : [messageItem(`msg_${index + 1}`, step.says)];
	const actions = calls.map(({ call, callId }) => callItem(call.action, mode, callId));
	return {
		open: { index, step, startedAt, calls, told: [] },
		items: [...words, ...actions],
	};
}
