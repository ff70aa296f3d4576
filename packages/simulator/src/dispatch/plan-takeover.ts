import { type DispatchPlan, isClaimOver } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";

/** The claim to take over: its lease has run out or its worker is followed, and that does not run here. */
export async function planTakeover(
	{ context, fleetHost }: Acting,
	{ issue, follows = [] }: { readonly issue: number; readonly follows?: readonly string[] },
): Promise<Pick<DispatchPlan, "over" | "isFollowed">> {
	const held = await context.claimStore.read(issue);
	if (held === undefined) return { over: null, isFollowed: false };
	const isFollowed = held.claim !== null && follows.includes(held.claim.worker_id);
	if (!isFollowed && !isClaimOver(context, held)) {
		throw new CodedError("CLAIM_HELD", `Issue #${issue} is claimed.`, { hint: "Wait." });
	}
	const here = fleetHost.localWorkers().filter((worker) => worker.issue === issue);
	if (!here.some(({ process }) => process === "running")) return { over: held, isFollowed };
	throw new CodedError("WORKER_RUNNING", `One runs here on #${issue}.`, { hint: "Stop it." });
}
