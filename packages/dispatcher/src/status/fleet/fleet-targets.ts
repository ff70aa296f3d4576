import type { HeldClaim } from "../../claims/claim.ts";
import type { WorkerTarget } from "../../target/worker-target.ts";
import type { RecordedWorker } from "../../workers/read-recorded-workers.ts";

/** Every worker that there is anything of: a record here, or a claim. Pure. */
export function fleetTargets(
	local: readonly RecordedWorker[],
	claims: Iterable<HeldClaim>,
): WorkerTarget[] {
	const here = new Set(local.map(({ workerId }) => workerId));
	const elsewhere = [...claims].filter(({ claim }) => !here.has(claim?.worker_id ?? ""));
	return [
		...[...here].map((worker) => ({ worker })),
		...elsewhere.map(({ issue, claim }) =>
			claim === null ? { issue } : { worker: claim.worker_id },
		),
	];
}
