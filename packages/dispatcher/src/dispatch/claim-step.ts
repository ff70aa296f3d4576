import { abandonClaim } from "../claims/abandon-claim.ts";
import { acquireClaim } from "../claims/acquire-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/** Takes the claim, and with it creates the branch at `origin`. */
export function claimStep(context: DispatcherContext, plan: DispatchPlan): Step {
	return {
		name: "claim",
		run: async () => {
			await acquireClaim(context, plan.claim, plan.branch);
		},
		undo: () => abandonClaim(context, plan.claim, plan.branch),
	};
}
