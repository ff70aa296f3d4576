import { giveBack } from "@codex-workers/dispatcher";
import { postEnd } from "../codex/post-end.ts";
import { readHistory } from "../fleet/read-history.ts";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import type { ProcessContext } from "../world/host.ts";

/**
 * Posts the result of a worker that only reads, where the issue still is its own, and gives the
 * issue back. One that broke down has no result. Throws `GitHubError`, `GIT_FAILED`.
 */
export async function settleReader(
	context: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const { issue, spec, subjectId, workerId } = worker;
	const { folded } = await readHistory(context, issue);
	const held = await context.claimStore.read(issue);
	const hasReported = folded.research?.marker.data.worker_id === workerId;
	if (!hasReported && held?.claim?.worker_id !== workerId) return;
	const hasResult = hasReported || worker.ending.type !== "vanished";
	const about = { cycle: folded.researchCycles + 1, impossible_without: null };
	if (hasResult && !hasReported) await postEnd(context, worker, { kind: "research", about });
	const told = { ...spec, codex: { file: "", args: [] } };
	const outcome = hasResult ? "research posted" : "failed";
	await giveBack({ ...context, ...told }, { issueId: subjectId, outcome });
}
