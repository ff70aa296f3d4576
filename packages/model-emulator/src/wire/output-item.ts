import type { ToolAction } from "../story/tool-call.ts";
import { codeModeSource } from "./code-mode-source.ts";
import type { ToolMode } from "./model-request.ts";

/** An item of the model's response, as the Responses API has it. */
export type OutputItem = Readonly<Record<string, unknown>>;

/** The longest a command may take before Codex hands back a session to wait on. */
export const YIELD_MS = 30_000;

/** What the model says. */
export const messageItem = (id: string, text: string): OutputItem => ({
	type: "message",
	role: "assistant",
	id,
	content: [{ type: "output_text", text }],
});

/** What the model does, in the shape that its tool catalog has. */
export function callItem(action: ToolAction, mode: ToolMode, callId: string): OutputItem {
	return mode === "code"
		? custom("exec", codeModeSource(action), callId)
		: directCallItem(action, callId);
}

function directCallItem(action: ToolAction, callId: string): OutputItem {
	switch (action.kind) {
		case "run": {
			const { command: cmd, workdir } = action;
			return call("exec_command", { cmd, workdir, yield_time_ms: YIELD_MS }, callId);
		}
		case "patch":
			return custom("apply_patch", action.patch, callId);
		case "mcp":
			return { ...call(action.name, action.args, callId), namespace: `mcp__${action.server}` };
		case "tool":
			return call(action.name, action.args, callId);
		case "javascript":
			return custom("exec", action.source, callId);
	}
}

const call = (name: string, args: Readonly<Record<string, unknown>>, callId: string) => ({
	type: "function_call",
	name,
	call_id: callId,
	arguments: JSON.stringify(args),
});

const custom = (name: string, input: string, callId: string) => ({
	type: "custom_tool_call",
	name,
	call_id: callId,
	input,
});
