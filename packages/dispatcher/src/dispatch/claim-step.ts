import { beginDispatch, forgetDispatch } from "../adoption/begin-dispatch.ts";
import { abandonClaim } from "../claims/abandon-claim.ts";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { stealClaim } from "../claims/steal-claim.ts";
import { takeClaim } from "../claims/take-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { endFollowed } from "./end-followed.ts";

/**
 * Takes the claim, from nobody, from a worker that has ended, or from one whose lease has run out,
 * and with it creates the branch at `origin`. What is begun is written down first: this process may be killed at any moment.
 */
export function claimStep(context: DispatcherContext, plan: DispatchPlan): Step {
	return {
		name: "claim",
		run: async () => {
			await beginDispatch(context, plan);
			await take(context, plan);
			await endFollowed(context, plan.follows);
		},
		undo: async () => {
			await abandonClaim(context, plan.claim, plan.branch);
			await forgetDispatch(context, plan);
		},
	};
}

async function take(context: DispatcherContext, plan: DispatchPlan): Promise<void> {
	const { over, claim: wanted, branch } = plan;
	if (over === null) await acquireClaim(context, wanted, branch);
	else if (plan.isFollowed) await takeClaim(context, { wanted, branch, from: over.oid });
	else await stealClaim(context, { over, wanted, branch });
}
