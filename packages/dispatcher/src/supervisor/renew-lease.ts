import { CodedError } from "@codex-workers/protocol";
import type { ClaimPlace } from "../claims/claim-context.ts";
import { renewClaim } from "../claims/renew-claim.ts";

/** How a lease is renewed. */
export type LeaseRenewing = {
	/** Aborts when nobody needs the claim any more. */
	done: AbortSignal;
	log: (line: string) => void;
	/** Waits, and tells whether the time went by (`true`) or `done` came first (`false`). */
	pause: (ms: number, done: AbortSignal) => Promise<boolean>;
};

/** What came of one try. `failed`: it may be renewed all the same; `lost`: it is another's, or gone. */
type Renewal = { type: "renewed"; leaseUntil: number } | { type: "failed" | "lost" };

/** What a renewal may take that is asked for when the lease is over, or nearly: others wait for longer. */
export const LAST_TRY_MS = 20_000;
/** A timer of Node that is set for longer fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Renews a lease once; one try that gets no answer in `withinMs` has failed. */
export async function renewLease(
	context: ClaimPlace,
	owner: { issue: number; workerId: string },
	options: LeaseRenewing & { withinMs: number },
): Promise<Renewal> {
	const answered = new AbortController();
	const signal = AbortSignal.any([options.done, answered.signal]);
	const late = options.pause(Math.min(options.withinMs, LONGEST_MS), signal);
	try {
		return await Promise.race([
			renew(context, owner, options.log),
			late.then((): Renewal => ({ type: "failed" })),
		]);
	} finally {
		answered.abort();
	}
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
