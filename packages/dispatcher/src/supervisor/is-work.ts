import type { ParsedExecEvent } from "@codex-workers/codex";

/**
 * Whether an event shows that Codex is at work: it has said or done something. Its own warnings
 * come as items too, and may come before the session has started.
 */
export function isWork(parsed: ParsedExecEvent): boolean {
	switch (parsed.kind) {
		case "unreadable":
			return false;
		case "unknown":
			return parsed.type.startsWith("item.");
		case "event":
			return "item" in parsed.event && parsed.event.item.type !== "error";
	}
}
