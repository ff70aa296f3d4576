import { beginDispatch, forgetDispatch } from "../adoption/begin-dispatch.ts";
import { abandonClaim } from "../claims/abandon-claim.ts";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { stealClaim } from "../claims/steal-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/**
 * Takes the claim, from nobody or from one whose lease has run out, and with it creates the branch
 * at `origin`. What is begun is written down first: this process may be killed at any moment.
 */
export function claimStep(context: DispatcherContext, plan: DispatchPlan): Step {
	return {
		name: "claim",
		run: async () => {
			const { over, claim: wanted, branch } = plan;
			await beginDispatch(context, plan);
			if (over === null) await acquireClaim(context, wanted, branch);
			else await stealClaim(context, { over, wanted, branch });
		},
		undo: async () => {
			await abandonClaim(context, plan.claim, plan.branch);
			await forgetDispatch(context, plan);
		},
	};
}
