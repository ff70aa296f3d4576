import { CodedError } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";

/** Does something about an issue's worktree on a machine while no other process there does. Throws `ISSUE_BUSY`. */
export async function withIssueLock<Result>(
	{ context: { process }, fleetHost: { locks } }: Pick<Acting, "context" | "fleetHost">,
	issue: number,
	act: () => Promise<Result>,
): Promise<Result> {
	// The lock of a process that is gone is gone with it.
	if (locks.get(issue)?.isAlive() === true) {
		throw new CodedError("ISSUE_BUSY", `Another process is at #${issue}.`, { hint: "Wait." });
	}
	locks.set(issue, process);
	try {
		return await act();
	} finally {
		locks.delete(issue);
	}
}
