import { spokenReason } from "./spoken-reason.ts";

/**
 * What a PreToolUse hook writes to stdout, with exit code 0, so that Codex 0.169 does not run the
 * tool and tells the model why. Any other key, and any text before it, would let the tool run.
 */
export function denyToolUse(reason: string): string {
	return JSON.stringify({
		hookSpecificOutput: {
			hookEventName: "PreToolUse",
			permissionDecision: "deny",
			permissionDecisionReason: spokenReason(reason),
		},
	});
}
