import { renewClaim } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";

export interface ClaimHolding {
	readonly context: ProcessContext;
	readonly owner: { readonly issue: number; readonly workerId: string };
	/** Until when the lease lasts, in milliseconds since the epoch; every renewal is written here. */
	readonly lease: { leaseUntil: number };
	/** Whether nobody needs the claim any more. */
	readonly isOver: () => boolean;
}

const POLL_MS = 20_000;

/**
 * Renews a lease until nobody needs it, as a supervisor does. `lease_over`: it could not be
 * renewed in time, and somebody else may take it over from now on.
 */
export async function keepClaimed(holding: ClaimHolding): Promise<"done" | "lost" | "lease_over"> {
	const { context, isOver, lease } = holding;
	const { now, process } = context;
	const everyMs = (context.configuration.claims.leaseMinutes * 60_000) / 3;
	const state = { isLost: false, isRenewing: false };
	let nextAt = lease.leaseUntil - 2 * everyMs;
	while (!isOver()) {
		if (now() >= lease.leaseUntil) return "lease_over";
		await process.wait(Math.min(POLL_MS, lease.leaseUntil - now()));
		if (now() >= nextAt && !state.isRenewing) {
			nextAt = now() + everyMs;
			void renew(holding, state);
		}
		if (state.isLost) return "lost";
	}
	return "done";
}

async function renew(
	{ context, owner, lease }: ClaimHolding,
	state: { isLost: boolean; isRenewing: boolean },
): Promise<void> {
	state.isRenewing = true;
	try {
		lease.leaseUntil = Date.parse((await renewClaim(context, owner)).claim.lease_until);
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		state.isLost = error.code === "CLAIM_LOST";
	}
	state.isRenewing = false;
}
