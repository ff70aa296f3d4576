import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { stepLimitsOf } from "../target/step-limits-of.ts";
import { lookAtSlots } from "./bind/look-at-slots.ts";
import { type ProofAhead, proveAhead } from "./bind/prove-ahead.ts";
import { readIssueFacts } from "./bind/read-issue-facts.ts";
import { slotEffectsOf } from "./bind/slot-effects-of.ts";
import { runSlotPass, type SlotPassOptions } from "./fill/run-slot-pass.ts";
import type { SlotPass } from "./fill/slot-pass.ts";
import type { SlotPorts } from "./fill/slot-ports.ts";
import { SLOT_LIMITS, type SlotLimits } from "./plan/slot-limits.ts";

export type FillSlotsOptions = SlotPassOptions & {
	/** The board's field that orders cards; `Priority` by default. */
	priorityField?: string;
};

/**
 * One pass of the dispatching loop: sees to workers that lost their supervisor, gives back what is
 * over, goes on with what was handed over or has failed, and starts workers on issues in Ready
 * while there are slots. Throws `INTERRUPTED` before anything was begun, `BOARD_MISSING`, and the
 * errors of the look; what fails for one issue is in the answer.
 */
export async function fillSlots(
	context: DispatcherContext,
	options: FillSlotsOptions = {},
): Promise<SlotPass> {
	const limits = slotLimitsOf(context, options.limits);
	const proof = proveAhead(context);
	try {
		return await runSlotPass(slotPortsOf(context, options, proof), { ...options, limits });
	} finally {
		await proof.over();
	}
}

/** What is asked for, over what the configuration says. */
export function slotLimitsOf(
	context: Pick<DispatcherContext, "configuration">,
	limits: Partial<SlotLimits> = {},
): SlotLimits {
	const { max } = context.configuration.workers;
	return { ...SLOT_LIMITS, max, steps: stepLimitsOf(context), ...limits };
}

/** The world of a dispatcher in a checkout. */
export function slotPortsOf(
	context: DispatcherContext,
	{ limits: wanted, dryRun = false, priorityField = "Priority" }: FillSlotsOptions,
	proof: ProofAhead = proveAhead(context),
): SlotPorts {
	const limits = slotLimitsOf(context, wanted);
	const onLikelyStart = dryRun ? () => {} : proof.begin;
	return {
		look: () => lookAtSlots(context, { limits, priorityField, isDry: dryRun, onLikelyStart }),
		readIssue: (issue, look) => readIssueFacts(context, issue, look),
		effects: slotEffectsOf(context, { steps: limits.steps, prove: proof.prove }),
		now: context.now,
		host: context.host,
	};
}
