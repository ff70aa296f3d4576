import { assignedStep, boardStep, type DispatchPlan, type Step } from "@codex-workers/dispatcher";
import type { ProcessContext } from "../world/host.ts";

/** The steps of a dispatch that GitHub sees, in their order. */
export function changes(
	context: ProcessContext,
	plan: DispatchPlan,
): [assigned: Step, board: Step] {
	return [assignedStep(context, plan), boardStep(context, plan)];
}
