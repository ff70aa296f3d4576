import { CodedError } from "@codex-workers/protocol";
import type { HeldClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { isLeaseOver } from "./is-lease-over.ts";

/** The refusal for an issue that somebody else works on: who, on which machine, until when. */
export function claimHeld(context: ClaimContext, held: HeldClaim): CodedError {
	const { claim } = held;
	if (claim === null) {
		return new CodedError("CLAIM_HELD", `Issue #${held.issue} is claimed by something unknown.`, {
			hint: `See what wrote ${held.ref} at origin, and delete that ref when it is a leftover.`,
		});
	}
	const isOver = isLeaseOver(claim, {
		now: context.now(),
		skewSeconds: context.configuration.claims.skewSeconds,
	});
	return new CodedError(
		"CLAIM_HELD",
		`Issue #${held.issue} is claimed by ${claim.worker_id} on ${claim.host} until ${claim.lease_until}.`,
		{
			hint: `See how it stands with \`codex-workers status ${held.issue}\`. ${nextStep(claim.worker_id, isOver)}`,
		},
	);
}

/** A worker that has ended holds its claim until it is cleaned up: waiting for it is of no use. */
function nextStep(workerId: string, isOver: boolean): string {
	const cleanup = `\`codex-workers cleanup ${workerId}\``;
	return isOver
		? `Its lease has run out: if the worker is gone, run ${cleanup}.`
		: `Where it has ended, run ${cleanup}; else wait for it, or stop it there with \`codex-workers stop ${workerId}\`.`;
}
