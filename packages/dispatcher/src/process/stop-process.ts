import { awaitEnd } from "./await-end.ts";
import { endCarriers } from "./end-carriers.ts";
import type { ProcessIdentity } from "./process-identity.ts";
import { signalProcess } from "./signal-process.ts";

export type StopRequest = {
	/** Codex, where it is known to run. */
	process: ProcessIdentity | null;
	/** `NAME=value` entries by which what it has started can be found (Linux). */
	carried: readonly string[];
	/** How long an interrupted Codex has to end by itself. */
	graceMs?: number;
};

/** How a process ended: it had already, by itself when asked, or by force. */
export type StopOutcome = { ended: "before" | "interrupted" | "killed"; survivors: number };

const GRACE_MS = 5_000;
const KILL_MS = 5_000;

/**
 * Stops Codex and what it has started: SIGINT (on which it stops its own commands), SIGKILL after
 * the grace, then whatever still carries its environment entries, each of which runs in a
 * session of its own and outlives it (measured on Codex 0.169).
 */
export async function stopProcess(request: StopRequest): Promise<StopOutcome> {
	const ended = request.process === null ? "before" : await end(request.process, request.graceMs);
	return { ended, survivors: await endCarriers(request.carried) };
}

async function end(identity: ProcessIdentity, graceMs = GRACE_MS): Promise<StopOutcome["ended"]> {
	if (!(await signalProcess(identity, "SIGINT"))) return "before";
	if (await awaitEnd(identity, graceMs)) return "interrupted";
	await signalProcess(identity, "SIGKILL");
	await awaitEnd(identity, KILL_MS);
	return "killed";
}
