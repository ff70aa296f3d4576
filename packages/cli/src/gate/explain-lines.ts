import { type ToolUse, toolUse } from "@codex-workers/codex";
import { toolUseIntent } from "@codex-workers/gate-hook";
import { parseJson } from "@codex-workers/protocol";
import * as z from "zod";
import { type LineVerdict, verdictOfIntent } from "./verdict-of-intent.ts";

const Input = z.record(z.string(), z.unknown());
const Line = z.union([
	z.object({ command: z.string() }),
	z.object({ tool_name: z.string().min(1), tool_input: Input.default({}) }),
]);

/**
 * What the gate makes of a line of JSON: a command, `{"command": …}`, or a tool call,
 * `{"tool_name": …, "tool_input": …}`. Asks GitHub nothing and reads no file. A line that is
 * neither is refused, as the gate refuses a payload that it cannot read.
 */
export function explainLine(line: string): LineVerdict {
	const read = Line.safeParse(parseJson(line));
	if (!read.success) {
		const why = "the line is no JSON object with a command or a tool call";
		return { verdict: "undecidable", denied: true, rule: "unreadable", why };
	}
	return verdictOfIntent(toolUseIntent(useOf(read.data), () => undefined));
}

function useOf(line: z.output<typeof Line>): ToolUse {
	if ("command" in line) return { kind: "shell", command: line.command };
	return toolUse({ ...PAYLOAD, tool_name: line.tool_name, tool_input: line.tool_input });
}

/** What Codex says besides the tool call; the intent does not depend on it. */
const PAYLOAD = { session_id: "", cwd: "", hook_event_name: "PreToolUse" } as const;
