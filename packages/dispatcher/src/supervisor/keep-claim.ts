import type { ClaimPlace } from "../claims/claim-context.ts";
import { pause as realPause } from "./pause.ts";
import { LAST_TRY_MS, type LeaseRenewing, renewLease } from "./renew-lease.ts";
import { nextRenewal, renewalInterval } from "./renewal-interval.ts";

/** How a lease is kept. */
export type ClaimKeeping = Omit<LeaseRenewing, "pause"> & {
	pause?: LeaseRenewing["pause"];
	/** When the lease ends, in milliseconds since the epoch, as it was written last. */
	leaseUntil: number;
	/** Renew it now as well, because nobody may have seen to it for a while. */
	atOnce?: boolean;
	/** Told of each new end of the lease. */
	onRenewed?: (leaseUntil: number) => void;
};

/**
 * Renews a worker's lease until `done`. An answer before that means that the claim is lost: it is
 * another's, or its lease is over and could not be renewed, so that anybody may take it. A renewal
 * that fails before that is tried again. The clock is the context's.
 */
export async function keepClaim(
	context: ClaimPlace,
	owner: { issue: number; workerId: string },
	options: ClaimKeeping,
): Promise<"claim_lost" | null> {
	const { done, pause = realPause } = options;
	const { leaseMinutes } = context.configuration.claims;
	const everyMs = renewalInterval(leaseMinutes);
	let leaseUntil = options.leaseUntil;
	const leftMs = () => leaseUntil - context.now();
	let nextMs = options.atOnce === true ? 0 : nextRenewal(leaseMinutes, leftMs());
	while (await pause(nextMs, done)) {
		const withinMs = Math.max(leftMs(), Math.min(everyMs, LAST_TRY_MS));
		const renewal = await renewLease(context, owner, { ...options, pause, withinMs });
		if (done.aborted) return null;
		if (renewal.type === "lost") return "claim_lost";
		if (renewal.type === "failed" && leftMs() <= 0) return "claim_lost";
		if (renewal.type === "renewed") {
			leaseUntil = renewal.leaseUntil;
			options.onRenewed?.(leaseUntil);
		}
		nextMs = Math.min(everyMs, Math.max(0, leftMs()));
	}
	return null;
}
