import { setTimeout as delay } from "node:timers/promises";
import { isRunning } from "./is-running.ts";
import type { ProcessIdentity } from "./process-identity.ts";

const POLL_MS = 25;

/**
 * Waits until that process has ended, at most `ms` milliseconds; the answer tells whether it has.
 * It is looked at every `pollMs`.
 */
export async function awaitEnd(
	identity: ProcessIdentity,
	ms: number,
	pollMs = POLL_MS,
): Promise<boolean> {
	const deadline = performance.now() + ms;
	while (await isRunning(identity)) {
		if (performance.now() >= deadline) return false;
		await delay(pollMs);
	}
	return true;
}
