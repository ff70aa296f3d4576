import { isLeaseOver } from "../claims/is-lease-over.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { branchOfWorker } from "../target/branch-of-worker.ts";
import type { FoundWorker } from "../target/find-worker.ts";
import type { WorkerFacts } from "./decide-worker-status.ts";
import { processState } from "./process-state.ts";
import { readFinishedWork } from "./read-finished-work.ts";
import { readToldEnd } from "./read-told-end.ts";

/** What there is to decide on about a worker that was found. Throws `GitHubError`. */
export async function gatherFacts(
	context: DispatcherContext,
	found: FoundWorker,
): Promise<WorkerFacts> {
	const { workerId, record, state } = found;
	const [process, finished] = await Promise.all([
		processState(record, context.host),
		workerId === null || state === null
			? null
			: readFinishedWork(context, { workerId, branch: branchOfWorker(found), state }),
	]);
	return {
		process,
		host: context.host,
		claim: ownClaim(context, found),
		issue: state === null ? "gone" : "there",
		finished,
		told: workerId === null || state === null ? null : readToldEnd(state, workerId),
		end: record?.end ?? null,
	};
}

function ownClaim(context: DispatcherContext, found: FoundWorker): WorkerFacts["claim"] {
	const claim = found.claim?.claim ?? null;
	if (claim === null || claim.worker_id !== found.workerId) return null;
	const { skewSeconds } = context.configuration.claims;
	return {
		host: claim.host,
		leaseIsOver: isLeaseOver(claim, { now: context.now(), skewSeconds }),
	};
}
