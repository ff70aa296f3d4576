import type { CodexRun } from "../supervisor/codex-run.ts";

/**
 * What is kept of a run whose worker has recorded no end. `snapshot`: its work, without a word on
 * the issue. `handover` and `failed`: the supervisor says so in the worker's place.
 */
export type UnfinishedKind = "nothing" | "snapshot" | "handover" | "failed";

/**
 * Decides it. Pure. A worker that ended by itself and in order was asked for its end and gave
 * none: it failed. Everybody else was cut short, and another one goes on. A worker that a person
 * has stopped is handed over only where there is something to go on from: without work, a
 * handover would only hide from the next attempt what an earlier one has left.
 */
export function decideUnfinished(
	{ reason, exitCode }: Pick<CodexRun, "reason" | "exitCode">,
	{ hasBegun, hasWork }: { hasBegun: boolean; hasWork: boolean },
): UnfinishedKind {
	if (!hasBegun) return "nothing";
	switch (reason) {
		case "not_started":
		case "gate_not_armed":
			return "nothing";
		case "claim_lost":
			return "snapshot";
		case "stopped":
			return hasWork ? "handover" : "nothing";
		case "exited":
			return exitCode === 0 ? "failed" : "handover";
		case "timed_out":
		case "stalled":
		case "turn_limit":
		case "budget":
		case "turns_unproven":
		case "supervisor_failed":
			return "handover";
	}
}
