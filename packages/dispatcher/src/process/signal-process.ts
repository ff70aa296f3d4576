import { isRunning } from "./is-running.ts";
import type { ProcessIdentity } from "./process-identity.ts";

/**
 * Sends a signal to that very process; `false` when it does not run any more. A pid that
 * another process has got meanwhile is never signalled.
 */
export async function signalProcess(
	identity: ProcessIdentity,
	signal: NodeJS.Signals,
): Promise<boolean> {
	return (await isRunning(identity)) && sendSignal(identity.pid, signal);
}

/** Sends a signal to a process, or with a negative number to a process group; `false` when the process ended in between, or is not ours to signal. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
	try {
		return process.kill(pid, signal);
	} catch {
		return false;
	}
}
