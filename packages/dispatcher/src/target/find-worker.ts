import { type IssueState, newest, readIssueState } from "@codex-workers/github";
import type { AssignedMarker } from "@codex-workers/protocol";
import type { HeldClaim } from "../claims/claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { readWorkerRecords } from "../workers/read-worker-records.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { issueOfTarget, type WorkerTarget } from "./worker-target.ts";

/** All that this machine and GitHub know of a worker. */
export type FoundWorker = {
	issue: number;
	/** `null`: nothing speaks of a worker on this issue. */
	workerId: string | null;
	record: WorkerRecord | null;
	/** The claim on the issue, whoever holds it. */
	claim: HeldClaim | null;
	state: IssueState;
	/** The newest trusted assignment of this worker. */
	assigned: AssignedMarker | null;
};

/**
 * Finds a worker: on an issue, the one that holds the claim, else the newest with a record here,
 * else the one assigned last. Throws `WORKER_TARGET_INVALID`, `GIT_FAILED`, `GitHubError`.
 */
export async function findWorker(
	context: DispatcherContext,
	target: WorkerTarget,
): Promise<FoundWorker> {
	const issue = issueOfTarget(target);
	const { client, repository, configuration } = context;
	const [state, claim, records] = await Promise.all([
		readIssueState(client, { repository, issue, trust: configuration.trust }),
		readClaim(context, issue),
		readWorkerRecords(context.root),
	]);
	const newestRecord = records.find((record) => record.issue === issue);
	const workerId =
		"worker" in target
			? target.worker
			: (claim?.claim?.worker_id ??
				newestRecord?.worker_id ??
				newest(state.markers, "assigned")?.marker.data.worker_id ??
				null);
	const record = workerId === null ? undefined : await readWorkerRecord(context.root, workerId);
	return {
		issue,
		workerId,
		record: record ?? null,
		claim: claim ?? null,
		state,
		assigned: assignmentOf(state, workerId),
	};
}

function assignmentOf(state: IssueState, workerId: string | null): AssignedMarker | null {
	const own = state.markers.filter(({ marker }) => marker.data.worker_id === workerId);
	return newest(own, "assigned")?.marker.data ?? null;
}
