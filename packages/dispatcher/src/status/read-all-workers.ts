import { GitHubError } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { HeldClaim } from "../claims/claim.ts";
import { readClaims } from "../claims/read-claims.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { WorkerTarget } from "../target/worker-target.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { readWorkerStatus } from "./read-worker-status.ts";
import { reportUnreadable } from "./report-unreadable.ts";
import type { WorkerReport } from "./worker-report.ts";

const AT_ONCE = 4;

/**
 * Every worker with a record on this machine or a claim at the remote, by issue, the newer
 * attempt first. One that cannot be read is `unknown` and says why. Throws `GIT_FAILED`,
 * `GitHubError`.
 */
export async function readAllWorkers(context: DispatcherContext): Promise<WorkerReport[]> {
	const [recorded, claims] = await Promise.all([
		listRecordedWorkers(context.root),
		readClaims(context),
	]);
	const targets = targetsOf(recorded, claims);
	const reports: WorkerReport[] = [];
	for (let at = 0; at < targets.length; at += AT_ONCE) {
		const batch = targets.slice(at, at + AT_ONCE);
		reports.push(...(await Promise.all(batch.map((target) => readOne(context, target)))));
	}
	return reports.sort((a, b) => a.issue - b.issue || (b.attempt ?? 0) - (a.attempt ?? 0));
}

/** GitHub itself failing is not this worker's affair: it would be said of each of them. */
async function readOne(context: DispatcherContext, target: WorkerTarget): Promise<WorkerReport> {
	try {
		return await readWorkerStatus(context, target);
	} catch (error) {
		if (!(error instanceof CodedError) || error instanceof GitHubError) throw error;
		return reportUnreadable(target, error);
	}
}

function targetsOf(recorded: readonly string[], claims: readonly HeldClaim[]): WorkerTarget[] {
	const here = new Set(recorded);
	const claimed = claims.filter(({ claim }) => !here.has(claim?.worker_id ?? ""));
	return [
		...recorded.map((worker) => ({ worker })),
		...claimed.map(({ issue, claim }) =>
			claim === null ? { issue } : { worker: claim.worker_id },
		),
	];
}
