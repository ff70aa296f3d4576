import type { HeldClaim } from "../claims/claim.ts";
import { readClaims } from "../claims/read-claims.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { WorkerTarget } from "../target/worker-target.ts";
import { readWorkerRecords } from "../workers/read-worker-records.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { readWorkerStatus } from "./read-worker-status.ts";
import type { WorkerReport } from "./worker-report.ts";

const AT_ONCE = 4;

/**
 * Every worker with a record on this machine or a claim at the remote, by issue, the newer
 * attempt first. Throws `GIT_FAILED`, `GitHubError`.
 */
export async function readAllWorkers(context: DispatcherContext): Promise<WorkerReport[]> {
	const [records, claims] = await Promise.all([
		readWorkerRecords(context.root),
		readClaims(context),
	]);
	const targets = targetsOf(records, claims);
	const reports: WorkerReport[] = [];
	for (let at = 0; at < targets.length; at += AT_ONCE) {
		const batch = targets.slice(at, at + AT_ONCE);
		reports.push(...(await Promise.all(batch.map((target) => readWorkerStatus(context, target)))));
	}
	return reports.sort((a, b) => a.issue - b.issue || (b.attempt ?? 0) - (a.attempt ?? 0));
}

function targetsOf(records: readonly WorkerRecord[], claims: readonly HeldClaim[]): WorkerTarget[] {
	const recorded = new Set(records.map((record) => record.worker_id));
	const claimed = claims.filter(({ claim }) => !recorded.has(claim?.worker_id ?? ""));
	return [
		...records.map(({ worker_id }) => ({ worker: worker_id })),
		...claimed.map(({ issue, claim }) =>
			claim === null ? { issue } : { worker: claim.worker_id },
		),
	];
}
