import { isStart } from "../plan/slot-action.ts";
import type { IssueFacts } from "../plan/slot-facts.ts";
import type { SlotLimits } from "../plan/slot-limits.ts";
import type { SlotPlan } from "../plan/slot-plan.ts";
import type { Circuit } from "./circuit.ts";
import { makePlan } from "./make-plan.ts";
import { performPlan } from "./perform-plan.ts";
import type { ActionResult, SlotEvent, SlotPass } from "./slot-pass.ts";
import type { SlotLook, SlotPorts } from "./slot-ports.ts";

/** What was seen and decided, and what was read for it. */
export type Seen = { look: SlotLook; plan: SlotPlan; issues: Map<number, IssueFacts> };

export type Rounds = {
	ports: SlotPorts;
	limits: SlotLimits;
	signal: AbortSignal | undefined;
	circuit: Circuit;
	onEvent: (event: SlotEvent) => void;
};

/**
 * Performs a plan. The slot of a start that came to nothing is planned for again, without the issues
 * that were acted on: an issue that is refused in every pass keeps no other one waiting.
 */
export async function performRounds(
	{ look, plan: first, issues }: Seen,
	{ ports, limits, signal, circuit, onEvent }: Rounds,
): Promise<Pick<SlotPass, "look" | "plan" | "results">> {
	const results: ActionResult[] = [];
	const claimed = look.claims.map(({ issue }) => issue);
	let plan = first;
	for (;;) {
		const acted = actedOn(results);
		const taken = first.slots.live + [...acted.values()].filter(Boolean).length;
		const known = new Set([...claimed, ...acted.keys()]);
		const room = { max: limits.max, taken, known };
		const { effects } = ports;
		const round = await performPlan(plan.actions, { effects, signal, circuit, room, onEvent });
		results.push(...round);
		if (circuit.stopped() !== null || !leavesRoom(round)) break;
		plan = await makePlan(ports, look, { limits, signal, issues, acted: actedOn(results) });
		onEvent({ type: "planned", plan });
	}
	return { look, plan: wholePlan(first, plan, results), results };
}

/** Which issues were acted on, and whether a worker works on them now. */
function actedOn(results: readonly ActionResult[]): Map<number, boolean> {
	return new Map(
		results.map(({ action, outcome }) => [
			action.issue,
			isStart(action) && outcome.type === "done",
		]),
	);
}

/** Whether a start came to nothing although there was a slot for it. */
function leavesRoom(round: readonly ActionResult[]): boolean {
	const starts = round.filter(({ action }) => isStart(action));
	if (starts.some(({ outcome }) => outcome.type === "skipped")) return false;
	return starts.some(({ outcome }) => outcome.type !== "done");
}

function wholePlan(first: SlotPlan, last: SlotPlan, results: readonly ActionResult[]): SlotPlan {
	if (first === last) return first;
	return { ...last, slots: first.slots, actions: results.map(({ action }) => action) };
}
