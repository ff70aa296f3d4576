import type { StopLog } from "./read-stop-log.ts";

/** How often a session was held back; `lost` where that cannot be told any more. */
export type Held = number | "lost";

/**
 * Counts it. Pure. A line that cannot be read counts: it may be a block, and who tears it must not
 * win another one. Codex's own word that a Stop hook has held the session back (`isActive`)
 * against a log that has never heard of it: the log was taken away.
 */
export function countHeld(
	{ entries, unreadable }: StopLog,
	{ sessionId, isActive }: { sessionId: string; isActive: boolean },
): Held {
	const own = entries.filter(({ session_id }) => session_id === sessionId);
	if (isActive && own.length + unreadable === 0) return "lost";
	return own.filter(({ outcome }) => outcome === "blocked").length + unreadable;
}
