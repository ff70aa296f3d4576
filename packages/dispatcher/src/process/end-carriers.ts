import { setTimeout as delay } from "node:timers/promises";
import { findCarriers } from "./find-carriers.ts";
import { sendSignal } from "./signal-process.ts";

const ROUNDS = 20;
const PAUSE_MS = 25;

/**
 * Ends what still carries one of these environment entries, until nothing does: a process may
 * start another one while it is being looked for. The answer is how many are left (0 unless they
 * belong to another user).
 */
export async function endCarriers(entries: readonly string[]): Promise<number> {
	for (let round = 0; round < ROUNDS; round += 1) {
		const pids = await findCarriers(entries);
		if (pids.length === 0) return 0;
		for (const pid of pids) sendSignal(pid, "SIGKILL");
		await delay(PAUSE_MS);
	}
	return (await findCarriers(entries)).length;
}
