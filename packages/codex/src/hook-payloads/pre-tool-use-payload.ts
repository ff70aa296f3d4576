import * as z from "zod";
import { sessionContext } from "./session-context.ts";

/**
 * What Codex sends to a PreToolUse hook. `tool_name` is `Bash` for every shell command, also for
 * one that carries a patch in a heredoc, and `mcp__<server>__<tool>` for MCP; `write_stdin` and
 * code mode's `exec` never come here. See `toolUse`.
 */
export const preToolUsePayload = z
	.object({
		...sessionContext,
		hook_event_name: z.literal("PreToolUse"),
		tool_name: z.string().min(1),
		tool_input: z
			.record(z.string(), z.unknown())
			.nullish()
			.transform((input) => input ?? {}),
		tool_use_id: z.string().optional(),
	})
	.refine(hasReadableCommand, {
		path: ["tool_input", "command"],
		message: "a Bash call must have a command",
	});
export type PreToolUsePayload = z.infer<typeof preToolUsePayload>;

function hasReadableCommand(payload: {
	readonly tool_name: string;
	readonly tool_input: Readonly<Record<string, unknown>>;
}): boolean {
	return payload.tool_name !== "Bash" || typeof payload.tool_input["command"] === "string";
}
