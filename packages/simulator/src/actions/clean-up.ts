import { isClaimOver, postCleared, releaseClaim } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import { readHistory } from "../fleet/read-history.ts";
import { withIssueLock } from "../fleet/with-issue-lock.ts";
import type { Acting } from "./fleet-effects.ts";
import { sayAllUnsaid } from "./read-idle-issue.ts";

interface EndedWorker {
	readonly issue: number;
	readonly workerId: string;
}

/** Gives an issue back after its worker: clears the assignment, then releases the claim. */
export async function cleanUp(acting: Acting, worker: EndedWorker): Promise<void> {
	await sayAllUnsaid(acting, worker.issue);
	await withIssueLock(acting, worker.issue, () => giveBack(acting, worker));
}

async function giveBack(acting: Acting, { issue, workerId }: EndedWorker): Promise<void> {
	const { context, world } = acting;
	await refuseRunning(acting, { issue, workerId });
	const { state, folded } = await readHistory(context, issue);
	const attempt = folded.attempts.find((one) => one.workerId === workerId);
	if (attempt?.assigned != null && attempt.cleared === null) {
		await postCleared(context, { issueId: state.issueId, workerId, outcome: "cleaned up" });
	}
	if (world.rules.releasing) await releaseClaim(context, { issue, workerId });
}

/** Of a worker that is not here its lease tells. */
async function refuseRunning(
	{ context, fleetHost }: Acting,
	{ issue, workerId }: EndedWorker,
): Promise<void> {
	const here = fleetHost.localWorkers().find((worker) => worker.workerId === workerId);
	const held = await context.claimStore.read(issue);
	const isHolder = held?.claim?.worker_id === workerId && !isClaimOver(context, held);
	const isRunning = here === undefined ? isHolder : here.process === "running";
	if (!isRunning) return;
	throw new CodedError("WORKER_RUNNING", `${workerId} is running.`, { hint: "Stop it." });
}
