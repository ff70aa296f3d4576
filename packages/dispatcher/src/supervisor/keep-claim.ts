import { CodedError } from "@codex-workers/protocol";
import type { ClaimPlace } from "../claims/claim-context.ts";
import { renewClaim } from "../claims/renew-claim.ts";
import type { EndReason } from "../workers/worker-end.ts";
import { pause } from "./pause.ts";
import { renewalInterval } from "./renewal-interval.ts";

const MINUTE_MS = 60_000;
/** A timer of Node that is set for longer fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

type Renewal = { type: "renewed"; leaseUntil: number } | { type: "failed" } | { type: "lost" };

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
		const leaseLeft = Math.max(everyMs, leaseUntil - context.now());
		const renewal = await Promise.race([
			renew(context, owner, options.log),
			pause(Math.min(leaseLeft, LONGEST_MS), options.done).then(
				(): Renewal => ({ type: "failed" }),
			),
		]);
		if (options.done.aborted) return null;
		if (renewal.type === "lost") return "claim_lost";
		if (renewal.type === "renewed") leaseUntil = renewal.leaseUntil;
		else if (context.now() >= leaseUntil) return "claim_lost";
		nextMs = Math.min(everyMs, Math.max(0, leaseUntil - context.now()));
	}
	return null;
}

async function renew(
	context: ClaimPlace,
	owner: { issue: number; workerId: string },
	log: (line: string) => void,
): Promise<Renewal> {
	try {
		const { claim } = await renewClaim(context, owner);
		return { type: "renewed", leaseUntil: Date.parse(claim.lease_until) };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		log(`${error.code}: ${error.message}`);
		return { type: error.code === "CLAIM_LOST" ? "lost" : "failed" };
	}
}
