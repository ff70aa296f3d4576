import { CodedError } from "@codex-workers/protocol";
import { claimHeld } from "../claims/claim-held.ts";
import { isClaimOver } from "../claims/is-claim-over.ts";
import { readClaimCommit } from "../claims/store/read-claim-commit.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { processState } from "../status/process-state.ts";
import { readWorkerRecords } from "../workers/read-worker-records.ts";
import { decideTakeover, type TakeoverFacts } from "./decide-takeover.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import type { RemoteView } from "./read-remote.ts";

export type Takeover = Pick<DispatchPlan, "over" | "isFollowed">;

/**
 * The claim that a dispatch takes over; see `decideTakeover`. `null` where nobody holds one. Throws `CLAIM_HELD`, `WORKER_RUNNING`,
 * `WORKER_RECORD_INVALID`, `GIT_FAILED`.
 */
export async function planTakeover(
	context: DispatcherContext,
	issue: number,
	{ claim, follows }: { claim: RemoteView["claim"]; follows: readonly string[] },
): Promise<Takeover> {
	if (claim === null) return { over: null, isFollowed: false };
	const held = await readClaimCommit(context, { issue, ...claim });
	const here = await workersHere(context, issue);
	const decision = decideTakeover({ held, isOver: isClaimOver(context, held), follows, here });
	switch (decision.type) {
		case "take":
			return { over: held, isFollowed: decision.isFollowed };
		case "held":
			throw claimHeld(context, held);
		case "running":
			throw runningHere(decision.workerId);
	}
}

async function workersHere(
	{ root, host }: DispatcherContext,
	issue: number,
): Promise<TakeoverFacts["here"]> {
	const records = await readWorkerRecords(root, issue);
	const states = await Promise.all(
		records.map(async (record) => ({
			workerId: record.worker_id,
			process: await processState(record, host),
		})),
	);
	return states.flatMap(({ workerId, process }) =>
		process === "unknown" ? [] : [{ workerId, process }],
	);
}

/** A supervisor without a network cannot renew its lease, and its worker runs all the same. */
function runningHere(workerId: string): CodedError {
	return new CodedError(
		"WORKER_RUNNING",
		`${workerId} still runs here, although its lease has run out.`,
		{ hint: `Stop it first with \`codex-workers stop ${workerId}\`.` },
	);
}
