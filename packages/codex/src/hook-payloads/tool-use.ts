import type { PreToolUsePayload } from "./pre-tool-use-payload.ts";

/** What a PreToolUse hook decides about, sorted by how it must be looked at. */
export type ToolUse =
	| { readonly kind: "shell"; readonly command: string }
	| { readonly kind: "patch"; readonly patch: string }
	| { readonly kind: "mcp"; readonly tool: string; readonly input: ToolInput }
	| { readonly kind: "other"; readonly tool: string; readonly input: ToolInput };

export type ToolInput = Readonly<Record<string, unknown>>;

const MCP_PREFIX = "mcp__";

/**
 * Sorts a PreToolUse payload. An MCP tool is named `<server>__<tool>`; where server and tool part
 * cannot be told, because both may contain `__`. A patch without text is `other`.
 */
export function toolUse({ tool_name: tool, tool_input: input }: PreToolUsePayload): ToolUse {
	const command = input["command"];
	if (typeof command === "string" && tool === "Bash") return { kind: "shell", command };
	if (typeof command === "string" && tool === "apply_patch") {
		return { kind: "patch", patch: command };
	}
	return tool.startsWith(MCP_PREFIX)
		? { kind: "mcp", tool: tool.slice(MCP_PREFIX.length), input }
		: { kind: "other", tool, input };
}
