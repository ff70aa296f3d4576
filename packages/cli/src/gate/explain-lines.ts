import { type ToolUse, toolUse } from "@codex-workers/codex";
import { type ToolUseIntent, toolUseIntent } from "@codex-workers/gate-hook";
import * as z from "zod";

const Input = z.record(z.string(), z.unknown());
const Line = z.union([
	z.object({ command: z.string() }),
	z.object({ tool_name: z.string().min(1), tool_input: Input.default({}) }),
]);

/** What the gate makes of one line. */
export interface LineVerdict {
	readonly verdict: "create" | "pass" | "undecidable";
	/** Whether the gate refuses it, as long as no review allows it. */
	readonly denied: boolean;
	readonly rule: string;
	readonly why: string;
}

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
	return verdictOf(toolUseIntent(useOf(read.data), () => undefined));
}

function useOf(line: z.output<typeof Line>): ToolUse {
	if ("command" in line) return { kind: "shell", command: line.command };
	return toolUse({ ...PAYLOAD, tool_name: line.tool_name, tool_input: line.tool_input });
}

/** What Codex says besides the tool call; the intent does not depend on it. */
const PAYLOAD = { session_id: "", cwd: "", hook_event_name: "PreToolUse" } as const;

function verdictOf(intent: ToolUseIntent): LineVerdict {
	switch (intent.type) {
		case "passes":
			return { verdict: "pass", denied: false, rule: "none", why: "it opens no pull request" };
		case "creates": {
			const why = "it opens a pull request, which needs a complete review artifact";
			return { verdict: "create", denied: true, rule: "policy", why };
		}
		case "undecidable": {
			const why = `${intent.word} ${intent.why}`;
			return { verdict: "undecidable", denied: true, rule: `undecidable-${intent.cause}`, why };
		}
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
