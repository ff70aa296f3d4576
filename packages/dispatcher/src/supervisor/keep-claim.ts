import { CodedError } from "@codex-workers/protocol";
import type { ClaimContext } from "../claims/claim-context.ts";
import { renewClaim } from "../claims/renew-claim.ts";
import type { EndReason } from "../workers/worker-end.ts";
import { pause } from "./pause.ts";
import { renewalInterval } from "./renewal-interval.ts";

/**
 * Renews a worker's lease until `done`. An answer before that means that the claim is lost: the
 * work belongs to somebody else. A renewal that fails otherwise is tried again next time.
 */
export async function keepClaim(
	context: ClaimContext,
	owner: { issue: number; workerId: string },
	options: { done: AbortSignal; log: (line: string) => void },
): Promise<EndReason | null> {
	const everyMs = renewalInterval(context.configuration.claims.leaseMinutes);
	while (await pause(everyMs, options.done)) {
		try {
			await renewClaim(context, owner);
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			options.log(`${error.code}: ${error.message}`);
			if (error.code === "CLAIM_LOST") return "claim_lost";
		}
	}
	return null;
}
