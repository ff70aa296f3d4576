import { foldIssueState, scopeOfAttempt } from "@codex-workers/protocol";
import { isClaimOver } from "../claims/is-claim-over.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readFinishedWork } from "../status/read-finished-work.ts";
import { branchOfWorker } from "../target/branch-of-worker.ts";
import { type FoundWorker, findWorker } from "../target/find-worker.ts";
import { decideDelivery } from "./decide-delivery.ts";
import { readStranded, type Stranded } from "./read-stranded.ts";
import { sayEnd } from "./say-end.ts";

/**
 * Hands over the work of a worker whose lease has run out and whose machine is not this one: what
 * it has pushed, and its last snapshot, are told on the issue in its supervisor's place, so that
 * the next worker goes on from there. Gives whether that was done now; not where it has told its
 * own end, has nothing at `origin`, or only reads. Throws `ISSUE_NOT_FOUND`, `GIT_FAILED`,
 * `GitHubError`.
 */
export async function handOverStranded(
	context: DispatcherContext,
	issue: number,
): Promise<boolean> {
	return await tellStranded(context, await findWorker(context, { issue }));
}

/** The same of a worker that was found. */
export async function tellStranded(
	context: DispatcherContext,
	found: FoundWorker,
): Promise<boolean> {
	const { state, workerId } = found;
	const worker = strandedOf(context, found);
	if (worker === null || state === null || workerId === null) return false;
	const branch = branchOfWorker(found);
	const finished = await readFinishedWork(context, { workerId, branch, state });
	const isFinished = finished !== null;
	if (decideDelivery({ workerId, claimedBy: workerId, isFinished, state }) === "drop") return false;
	const facts = await readStranded(context, worker);
	if (facts === null) return false;
	const place = { issueId: state.issueId, isSnapshotPushed: facts.snapshot !== null };
	await sayEnd(context.client, facts, place);
	return true;
}

/** A worker of this machine has a record here, and is seen to by that. */
function strandedOf(context: DispatcherContext, found: FoundWorker): Stranded | null {
	const { issue, claim: held, record, assigned, workerId, state } = found;
	if (held?.claim == null || held.claim.worker_id !== workerId) return null;
	if (record?.host === context.host || !isClaimOver(context, held)) return null;
	if (state === null || assigned?.assigned !== true) return null;
	const { attempts } = foldIssueState(state.markers);
	const attempt = attempts.find((one) => one.workerId === workerId);
	if (attempt === undefined || scopeOfAttempt(attempt) !== "standard") return null;
	return { issue, claim: held.claim, assigned, oid: held.oid };
}
