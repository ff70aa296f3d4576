import { CodedError } from "@codex-workers/protocol";
import type { ClaimPlace } from "../claims/claim-context.ts";
import { renewClaim } from "../claims/renew-claim.ts";
import type { EndReason } from "../workers/worker-end.ts";
import { pause } from "./pause.ts";
import { renewalInterval } from "./renewal-interval.ts";

const MINUTE_MS = 60_000;

/**
 * Renews a worker's lease until `done`. An answer before that means that the claim is lost: it is
 * another's, or its lease is over and could not be renewed, so that anybody may take it. A renewal
 * that fails before that is tried again. `atOnce`: also now, because nobody may have renewed it
 * for a while.
 */
export async function keepClaim(
	context: ClaimPlace,
	owner: { issue: number; workerId: string },
	options: { done: AbortSignal; log: (line: string) => void; atOnce?: boolean },
): Promise<EndReason | null> {
	const { leaseMinutes } = context.configuration.claims;
	const everyMs = renewalInterval(leaseMinutes);
	let leaseUntil = context.now() + leaseMinutes * MINUTE_MS;
	let nextMs = options.atOnce === true ? 0 : everyMs;
	while (await pause(nextMs, options.done)) {
		try {
			leaseUntil = Date.parse((await renewClaim(context, owner)).claim.lease_until);
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			options.log(`${error.code}: ${error.message}`);
			if (error.code === "CLAIM_LOST" || context.now() >= leaseUntil) return "claim_lost";
		}
		nextMs = Math.min(everyMs, Math.max(0, leaseUntil - context.now()));
	}
	return null;
}
