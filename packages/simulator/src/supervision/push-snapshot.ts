import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import type { ProcessContext } from "../world/host.ts";

/** Where a worker's snapshot is at `origin`. */
export function snapshotRef({ issue, workerId }: Pick<SimulatedWorker, "issue" | "workerId">) {
	return `refs/codex-workers/wip/${issue}/${workerId}`;
}

/** Brings a worker's work to `origin`, beside its branch. Throws `GIT_FAILED`. */
export async function pushSnapshot(
	{ origin }: ProcessContext,
	worker: SimulatedWorker,
): Promise<void> {
	const ref = snapshotRef(worker);
	const from = (await origin.refs(ref)).get(ref) ?? null;
	if (from === worker.head) return;
	const pushed = await origin.swap([{ ref, from, to: worker.head }]);
	if (pushed.type === "failed") throw pushed.error;
}
