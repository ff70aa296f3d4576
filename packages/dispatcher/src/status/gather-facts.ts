import { isClaimOver } from "../claims/is-claim-over.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { printable } from "../environment/printable.ts";
import { branchOfWorker } from "../target/branch-of-worker.ts";
import type { FoundWorker } from "../target/find-worker.ts";
import type { WorkerFacts } from "./decide-worker-status.ts";
import { proposedWork, toldWork } from "./finished-work.ts";
import { processState } from "./process-state.ts";
import { readFinishedWork } from "./read-finished-work.ts";
import { readToldEnd } from "./read-told-end.ts";
import type { WorkerSight } from "./worker-sight.ts";

/** Whose machine it is, and what it goes by. */
export type FactsContext = Pick<DispatcherContext, "configuration" | "host" | "now">;

/** What there is to decide on about a worker that was found. Throws `GitHubError`. */
export async function gatherFacts(
	context: DispatcherContext,
	found: FoundWorker,
): Promise<WorkerFacts> {
	const { workerId, state } = found;
	const isThere = workerId !== null && state !== null;
	const finished = isThere
		? await readFinishedWork(context, { workerId, branch: branchOfWorker(found), state })
		: null;
	const issue = state === null ? "gone" : "there";
	return { ...(await ownFacts(context, found)), issue, finished };
}

/** The same of a worker whose pull requests are in sight: nothing but its processes is asked. */
export async function factsInSight(
	context: FactsContext,
	{ found, issue, pulls }: WorkerSight,
): Promise<WorkerFacts> {
	const { workerId, state } = found;
	const told = workerId === null || state === null ? null : toldWork(state, workerId);
	const finished = told === "untold" ? proposedWork(pulls) : told;
	return { ...(await ownFacts(context, found)), issue, finished };
}

async function ownFacts(
	context: FactsContext,
	found: FoundWorker,
): Promise<Omit<WorkerFacts, "issue" | "finished">> {
	const { workerId, record, state } = found;
	return {
		process: await processState(record, context.host),
		host: context.host,
		claim: ownClaim(context, found),
		told: workerId === null || state === null ? null : readToldEnd(state, workerId),
		end: record?.end ?? null,
		traces: tracesOf(found),
	};
}

function tracesOf(found: FoundWorker): WorkerFacts["traces"] {
	const { issue, workerId, record } = found;
	const recordHost = record?.host ?? null;
	return { issue, workerId, recordHost, holder: holderOf(found), assignment: assignmentOf(found) };
}

function holderOf({ claim: held, workerId }: FoundWorker): WorkerFacts["traces"]["holder"] {
	if (held === null) return { type: "nobody" };
	if (held.claim === null) return { type: "foreign", ref: held.ref };
	const holder = held.claim.worker_id;
	return holder === workerId ? { type: "nobody" } : { type: "worker", workerId: holder };
}

function assignmentOf({ assigned }: FoundWorker): WorkerFacts["traces"]["assignment"] {
	if (assigned === null) return { type: "none" };
	if (assigned.assigned) return { type: "assigned" };
	const { outcome } = assigned;
	return { type: "cleared", outcome: outcome === null ? null : printable(outcome, 200) };
}

function ownClaim(
	context: FactsContext,
	{ claim: held, workerId }: FoundWorker,
): WorkerFacts["claim"] {
	if (held?.claim == null || held.claim.worker_id !== workerId) return null;
	return { host: held.claim.host, leaseIsOver: isClaimOver(context, held) };
}
