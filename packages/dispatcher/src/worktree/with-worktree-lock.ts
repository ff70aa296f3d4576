import { setTimeout as delay } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import { lockWorker } from "../workers/lock-worker.ts";
import { inTurn } from "./in-turn.ts";

const POLL_MS = 5;
/** Git needs milliseconds for what is done here. */
const PATIENCE_MS = 60_000;

/**
 * Does something to the list of worktrees of a checkout while no other dispatcher does: while git
 * adds one, it writes files that another git dies of when it finds them empty. Throws
 * `WORKTREES_BUSY`, and what `act` throws.
 */
export async function withWorktreeLock<Result>(
	root: string,
	act: () => Promise<Result>,
	patienceMs: number = PATIENCE_MS,
): Promise<Result> {
	// To ask for the lock again and again takes the machine away from whoever has it.
	return await inTurn(root, async () => {
		const lock = await awaitLock(root, patienceMs);
		try {
			return await act();
		} finally {
			await lock.release();
		}
	});
}

async function awaitLock(root: string, patienceMs: number) {
	for (let waitedMs = 0; waitedMs <= patienceMs; waitedMs += POLL_MS) {
		const lock = await lockWorker(root, "worktrees");
		if (lock !== undefined) return lock;
		await delay(POLL_MS);
	}
	throw new CodedError("WORKTREES_BUSY", "Another process here adds a worktree and does not end.", {
		hint: "End that process, then try again.",
	});
}
