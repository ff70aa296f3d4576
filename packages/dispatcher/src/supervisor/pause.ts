import { setTimeout as delay } from "node:timers/promises";

/** Waits, and tells whether the time went by (`true`) or `done` came first (`false`). */
export async function pause(ms: number, done: AbortSignal): Promise<boolean> {
	if (done.aborted) return false;
	return await delay(ms, true, { signal: done }).catch(() => false);
}
