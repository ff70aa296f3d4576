import { eventKeys, type HookEvent } from "../session-hooks/session-hook.ts";

/** Where a hook stands in its file. */
export interface HookPlace {
	readonly event: HookEvent;
	/** Counted from 0 among the groups of the event, empty ones too. */
	readonly group: number;
	readonly handler: number;
}

/** The key under which Codex 0.169 stores the trust of a hook in a file, an absolute path. */
export function hookKey(file: string, { event, group, handler }: HookPlace): string {
	return `${file}:${eventKeys[event]}:${group}:${handler}`;
}
