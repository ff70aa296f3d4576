import { postCleared, releaseClaim } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import { readHistory } from "../fleet/read-history.ts";
import type { Acting } from "./fleet-effects.ts";
import { sayAllUnsaid } from "./read-idle-issue.ts";

/** Gives an issue back after its worker: clears the assignment, then releases the claim. */
export async function cleanUp(
	acting: Acting,
	{ issue, workerId }: { readonly issue: number; readonly workerId: string },
): Promise<void> {
	const { context, fleetHost, world } = acting;
	const here = fleetHost.localWorkers().find((worker) => worker.workerId === workerId);
	if (here?.process === "running") {
		throw new CodedError("WORKER_RUNNING", `${workerId} is running.`, { hint: "Stop it." });
	}
	await sayAllUnsaid(acting, issue);
	const { state, folded } = await readHistory(context, issue);
	const attempt = folded.attempts.find((one) => one.workerId === workerId);
	if (attempt?.assigned != null && attempt.cleared === null) {
		await postCleared(context, { issueId: state.issueId, workerId, outcome: "cleaned up" });
	}
	if (world.rules.releasing) await releaseClaim(context, { issue, workerId });
}
