import { callStep } from "./call-step.ts";
import type { Step, StepOptions } from "./step.ts";

/** Calls a tool of an MCP server that Codex's configuration defines. */
export function mcp(
	tool: `${string}.${string}`,
	args: Readonly<Record<string, unknown>> = {},
	options: StepOptions = {},
): Step {
	const dot = tool.indexOf(".");
	const action = {
		kind: "mcp",
		server: tool.slice(0, dot),
		name: tool.slice(dot + 1),
		args,
	} as const;
	return callStep(action, tool, options);
}
