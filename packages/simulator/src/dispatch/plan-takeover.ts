import {
	type DispatchPlan,
	decideTakeover,
	type HeldClaim,
	isClaimOver,
} from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";

/** The claim to take over, by the dispatcher's own rule. Throws `CLAIM_HELD`, `WORKER_RUNNING`. */
export function planTakeover(
	{ context, fleetHost }: Acting,
	{ held, follows = [] }: { held: HeldClaim | null; follows?: readonly string[] },
): Pick<DispatchPlan, "over" | "isFollowed"> {
	if (held === null) return { over: null, isFollowed: false };
	const here = fleetHost.localWorkers().filter(({ issue }) => issue === held.issue);
	const decision = decideTakeover({ held, isOver: isClaimOver(context, held), follows, here });
	switch (decision.type) {
		case "take":
			return { over: held, isFollowed: decision.isFollowed };
		case "held":
			throw new CodedError("CLAIM_HELD", `#${held.issue} is claimed.`, { hint: "Wait." });
		case "running":
			throw new CodedError("WORKER_RUNNING", `${decision.workerId} runs.`, { hint: "Stop it." });
	}
}
