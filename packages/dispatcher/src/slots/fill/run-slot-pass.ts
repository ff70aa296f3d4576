import { SLOT_LIMITS, type SlotLimits } from "../plan/slot-limits.ts";
import { type Circuit, createCircuit } from "./circuit.ts";
import { firstFacts, makePlan } from "./make-plan.ts";
import { performPlan } from "./perform-plan.ts";
import { performRounds, type Seen } from "./perform-rounds.ts";
import type { SlotEvent, SlotPass } from "./slot-pass.ts";
import type { SlotPorts } from "./slot-ports.ts";

export type SlotPassOptions = {
	/** What differs from `SLOT_LIMITS`. */
	limits?: Partial<SlotLimits>;
	/** Decide, and do nothing. */
	dryRun?: boolean;
	/** Aborting undoes the actions that are under way and begins no other. */
	signal?: AbortSignal;
	/** How many failed starts in a row stop the pass; 3 by default. */
	circuit?: number;
	onEvent?: (event: SlotEvent) => void;
};

const CIRCUIT = 3;

/**
 * One pass of the fleet's loop in the world of `ports`: look, plan, perform. What recovery brings
 * to light is planned for once more, and the slots of starts that came to nothing are planned for
 * again without those issues. Throws `INTERRUPTED` before anything was begun, and what the look
 * throws; a failed action is a result.
 */
export async function runSlotPass(
	ports: SlotPorts,
	options: SlotPassOptions = {},
): Promise<SlotPass> {
	const { signal, onEvent = () => {} } = options;
	const limits = { ...SLOT_LIMITS, ...options.limits };
	const circuit = createCircuit(options.circuit ?? CIRCUIT);
	const see = async (): Promise<Seen> => {
		const look = await ports.look();
		onEvent({ type: "looked", look });
		const issues = firstFacts(look);
		const plan = await makePlan(ports, look, { limits, signal, issues });
		onEvent({ type: "planned", plan });
		return { look, plan, issues };
	};
	const first = await see();
	if (options.dryRun === true) return dryPass(first);
	const rounds = { ports, limits, signal, circuit, onEvent };
	const adoptions = first.plan.actions.filter(({ type }) => type === "adopt");
	if (adoptions.length === 0) return passOf(await performRounds(first, rounds), circuit);
	const room = { max: limits.max, taken: 0, known: new Set<number>() };
	const adopted = await performPlan(adoptions, { ...rounds, effects: ports.effects, room });
	if (circuit.stopped() !== null) return passOf({ ...first, results: adopted }, circuit);
	const { look, plan, issues } = await see();
	const actions = plan.actions.filter(({ type }) => type !== "adopt");
	const rest = await performRounds({ look, issues, plan: { ...plan, actions } }, rounds);
	return passOf({ ...rest, results: [...adopted, ...rest.results] }, circuit);
}

function dryPass({ look, plan }: Seen): SlotPass {
	const outcome = { type: "skipped", why: "dry_run" } as const;
	const results = plan.actions.map((action) => ({ action, outcome }));
	return { look, plan, results, stopped: null };
}

function passOf(
	{ look, plan, results }: Pick<SlotPass, "look" | "plan" | "results">,
	circuit: Circuit,
): SlotPass {
	return { look, plan, results, stopped: circuit.stopped() };
}
