import { SLOT_LIMITS, type SlotLimits } from "../plan/slot-limits.ts";
import { makePlan } from "./make-plan.ts";
import { performPlan } from "./perform-plan.ts";
import type { SlotEvent, SlotPass } from "./slot-pass.ts";
import type { SlotPorts } from "./slot-ports.ts";

export type SlotPassOptions = {
	/** What differs from `SLOT_LIMITS`. */
	limits?: Partial<SlotLimits>;
	/** Decide, and do nothing. */
	dryRun?: boolean;
	/** Aborting undoes the action that is under way and begins no other. */
	signal?: AbortSignal;
	/** How many failed starts in a row stop the pass; 3 by default. */
	circuit?: number;
	onEvent?: (event: SlotEvent) => void;
};

const CIRCUIT = 3;

/**
 * One pass of the fleet's loop in the world of `ports`: look, plan, perform. What recovery brings
 * to light is planned for once more. Throws `INTERRUPTED` before anything was begun, and what the
 * look throws; a failed action is a result.
 */
export async function runSlotPass(
	ports: SlotPorts,
	options: SlotPassOptions = {},
): Promise<SlotPass> {
	const { signal, onEvent = () => {}, circuit = CIRCUIT } = options;
	const limits = { ...SLOT_LIMITS, ...options.limits };
	const see = async () => {
		const look = await ports.look();
		onEvent({ type: "looked", look });
		const plan = await makePlan(ports, look, { limits, signal });
		onEvent({ type: "planned", plan });
		return { look, plan };
	};
	const first = await see();
	const { actions } = first.plan;
	if (options.dryRun === true) {
		const outcome = { type: "skipped", why: "dry_run" } as const;
		return { ...first, results: actions.map((action) => ({ action, outcome })), stopped: null };
	}
	const performing = { effects: ports.effects, signal, circuit, onEvent };
	const adoptions = actions.filter(({ type }) => type === "adopt");
	if (adoptions.length === 0) return { ...first, ...(await performPlan(actions, performing)) };
	const before = await performPlan(adoptions, performing);
	if (before.stopped !== null) return { ...first, ...before };
	const { look, plan } = await see();
	const rest = plan.actions.filter(({ type }) => type !== "adopt");
	const after = await performPlan(rest, performing);
	return { look, plan, results: [...before.results, ...after.results], stopped: after.stopped };
}
