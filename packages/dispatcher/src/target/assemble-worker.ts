import { type IssueState, newest } from "@codex-workers/github";
import { type AssignedMarker, workerOfMarker } from "@codex-workers/protocol";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { FoundWorker } from "./find-worker.ts";
import { issueOfTarget, type WorkerTarget } from "./worker-target.ts";

/** What speaks of the workers on one issue. */
export type WorkerSigns = Pick<FoundWorker, "claim" | "state"> & {
	/** Of this machine, the newest first. */
	records: readonly WorkerRecord[];
};

/**
 * Tells which worker is meant: on an issue, the one that holds the claim, else the newest with a
 * record here, else the one assigned last. Pure. Throws `WORKER_TARGET_INVALID`.
 */
export function assembleWorker(target: WorkerTarget, signs: WorkerSigns): FoundWorker {
	const { claim, state, records } = signs;
	const workerId =
		"worker" in target
			? target.worker
			: (claim?.claim?.worker_id ?? records[0]?.worker_id ?? lastAssigned(state));
	return {
		issue: issueOfTarget(target),
		workerId,
		record: records.find(({ worker_id }) => worker_id === workerId) ?? null,
		claim,
		state,
		assigned: assignmentOf(state, workerId),
	};
}

function lastAssigned(state: IssueState | null): string | null {
	return newest(state?.markers ?? [], "assigned")?.marker.data.worker_id ?? null;
}

function assignmentOf(state: IssueState | null, workerId: string | null): AssignedMarker | null {
	const own = state?.markers.filter(({ marker }) => workerOfMarker(marker) === workerId) ?? [];
	return newest(own, "assigned")?.marker.data ?? null;
}
