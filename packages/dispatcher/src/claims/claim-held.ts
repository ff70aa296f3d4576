import { CodedError } from "@codex-workers/protocol";
import type { HeldClaim } from "./claim.ts";
import type { ClaimRules } from "./claim-context.ts";
import { isClaimOver } from "./is-claim-over.ts";

/** The refusal for an issue that somebody else works on: who, on which machine, until when. */
export function claimHeld(context: ClaimRules, held: HeldClaim): CodedError {
	const { claim } = held;
	if (claim === null) {
		return new CodedError("CLAIM_HELD", `Issue #${held.issue} is claimed by something unknown.`, {
			hint: `See what wrote ${held.ref} at origin, and delete that ref when it is a leftover.`,
		});
	}
	const isOver = isClaimOver(context, held);
	return new CodedError(
		"CLAIM_HELD",
		`Issue #${held.issue} is claimed by ${claim.worker_id} on ${claim.host} until ${claim.lease_until}.`,
		{
			hint: `See how it stands with \`codex-workers status ${held.issue}\`. ${isOver ? takeOver(held.issue) : wait(claim.worker_id)}`,
		},
	);
}

function takeOver(issue: number): string {
	return `Its lease has run out: \`codex-workers dispatch ${issue}\` takes it over.`;
}

/** A worker that has ended holds its claim until it is cleaned up: waiting for it is of no use. */
function wait(workerId: string): string {
	return `Where it has ended, run \`codex-workers cleanup ${workerId}\`; else wait for it, or stop it there with \`codex-workers stop ${workerId}\`.`;
}
