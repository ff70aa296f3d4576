import { createHash } from "node:crypto";
import { type CommandHook, eventKeys, type HookEvent } from "./session-hook.ts";

const DEFAULT_TIMEOUT = 600;
const MATCHER_IGNORED = new Set<HookEvent>([
	"Stop",
	"UserPromptSubmit",
	"Interrupt",
	"PreModelRequest",
	"PostModelRequest",
]);
const SHORT_LIVED = new Set<HookEvent>(["SessionEnd", "Interrupt"]);

/**
 * The hash by which Codex 0.169 knows that a hook is trusted: sha256 over the hook's definition
 * as JSON with sorted keys, defaults filled in. The content of a script is not part of it.
 */
export function hookTrustHash(
	event: HookEvent,
	{ command, timeout, statusMessage }: CommandHook,
	matcher?: string,
): string {
	const hook = {
		async: false,
		command: command.toWellFormed(),
		...(statusMessage === undefined ? {} : { statusMessage: statusMessage.toWellFormed() }),
		timeout: effectiveTimeout(event, timeout),
		type: "command",
	};
	const isMatched = matcher !== undefined && !MATCHER_IGNORED.has(event);
	const identity = {
		event_name: eventKeys[event],
		hooks: [hook],
		...(isMatched ? { matcher } : {}),
	};
	return `sha256:${createHash("sha256").update(JSON.stringify(identity)).digest("hex")}`;
}

function effectiveTimeout(event: HookEvent, timeout: number | undefined): number {
	if (SHORT_LIVED.has(event)) return Math.min(3, Math.max(1, timeout ?? 1));
	return Math.max(1, timeout ?? DEFAULT_TIMEOUT);
}
