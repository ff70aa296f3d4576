import { spokenReason } from "./spoken-reason.ts";

/**
 * What a PreToolUse hook writes to let a call through and tell the model something: Codex 0.169
 * adds it to the conversation before the model's next response, in direct and in code mode.
 */
export function addContext(text: string): string {
	return JSON.stringify({
		hookSpecificOutput: { hookEventName: "PreToolUse", additionalContext: spokenReason(text) },
	});
}
