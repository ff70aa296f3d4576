import { CodedError } from "@codex-workers/protocol";
import type { HeldClaim } from "../claims/claim.ts";
import { claimHeld } from "../claims/claim-held.ts";
import { isClaimOver } from "../claims/is-claim-over.ts";
import { readClaimCommit } from "../claims/store/read-claim-commit.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { processState } from "../status/process-state.ts";
import { readWorkerRecords } from "../workers/read-worker-records.ts";
import type { RemoteView } from "./read-remote.ts";

/**
 * The claim that a dispatch takes over: one whose lease has run out and whose worker does not run
 * on this machine. `null` where nobody holds one. Throws `CLAIM_HELD`, `WORKER_RUNNING`,
 * `WORKER_RECORD_INVALID`, `GIT_FAILED`.
 */
export async function planTakeover(
	context: DispatcherContext,
	issue: number,
	claim: RemoteView["claim"],
): Promise<HeldClaim | null> {
	if (claim === null) return null;
	const held = await readClaimCommit(context, { issue, ...claim });
	if (!isClaimOver(context, held)) throw claimHeld(context, held);
	await refuseRunningHere(context, issue);
	return held;
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
