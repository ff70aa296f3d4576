import type { StartingRun } from "./codex-run.ts";
import { pause } from "./pause.ts";
import { LAST_TRY_MS, renewLease } from "./renew-lease.ts";
import { nextRenewal } from "./renewal-interval.ts";

/**
 * Renews a worker's lease before its Codex is started, where what came before has taken longer than
 * one interval. `lost`: the claim is another's, or the lease is over and could not be renewed.
 */
export async function freshLease({ spec, deps, keeper }: StartingRun): Promise<"held" | "lost"> {
	const leftMs = leaseEnd(keeper.current()) - deps.now();
	if (nextRenewal(spec.configuration.claims.leaseMinutes, leftMs) > 0) return "held";
	const owner = { issue: spec.issue, workerId: spec.worker_id };
	const trying = { done: deps.stop, log: deps.log, pause, withinMs: LAST_TRY_MS };
	const renewal = await renewLease({ ...deps, ...spec }, owner, trying);
	switch (renewal.type) {
		case "lost":
			return "lost";
		case "failed":
			return leftMs > 0 ? "held" : "lost";
		case "renewed":
			await keeper.update({ lease_until: new Date(renewal.leaseUntil).toISOString() });
			return "held";
	}
}

/** When a lease ends, in milliseconds since the epoch; one that nothing is known of is over. */
export function leaseEnd({ lease_until }: { lease_until?: string | undefined }): number {
	return lease_until === undefined ? 0 : Date.parse(lease_until);
}
