import { CodedError } from "@codex-workers/protocol";
import { claimHeld } from "../claims/claim-held.ts";
import { isClaimOver } from "../claims/is-claim-over.ts";
import { readClaimCommit } from "../claims/store/read-claim-commit.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { processState } from "../status/process-state.ts";
import { readWorkerRecords } from "../workers/read-worker-records.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import type { RemoteView } from "./read-remote.ts";

export type Takeover = Pick<DispatchPlan, "over" | "isFollowed">;

/**
 * The claim that a dispatch takes over: one whose lease has run out, or whose worker it follows, and
 * whose worker does not run on this machine. `null` where nobody holds one. Throws `CLAIM_HELD`, `WORKER_RUNNING`,
 * `WORKER_RECORD_INVALID`, `GIT_FAILED`.
 */
export async function planTakeover(
	context: DispatcherContext,
	issue: number,
	{ claim, follows }: { claim: RemoteView["claim"]; follows: readonly string[] },
): Promise<Takeover> {
	if (claim === null) return { over: null, isFollowed: false };
	const over = await readClaimCommit(context, { issue, ...claim });
	const isFollowed = over.claim !== null && follows.includes(over.claim.worker_id);
	if (!isFollowed && !isClaimOver(context, over)) throw claimHeld(context, over);
	await refuseRunningHere(context, issue);
	return { over, isFollowed };
}

/** A supervisor without a network cannot renew its lease, and its worker runs all the same. */
async function refuseRunningHere(context: DispatcherContext, issue: number): Promise<void> {
	for (const record of await readWorkerRecords(context.root, issue)) {
		if ((await processState(record, context.host)) !== "running") continue;
		throw new CodedError(
			"WORKER_RUNNING",
			`${record.worker_id} still runs here, although its lease has run out.`,
			{ hint: `Stop it first with \`codex-workers stop ${record.worker_id}\`.` },
		);
	}
}
