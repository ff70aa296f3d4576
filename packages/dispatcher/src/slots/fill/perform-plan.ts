import type { SlotAction } from "../plan/slot-action.ts";
import { judgeFailure } from "./judge-failure.ts";
import type { ActionOutcome, ActionResult, SlotEvent, SlotPass } from "./slot-pass.ts";
import type { SlotEffects } from "./slot-ports.ts";

export type Performing = {
	effects: SlotEffects;
	signal: AbortSignal | undefined;
	/** So many failures one after the other stop the pass. */
	circuit: number;
	onEvent: (event: SlotEvent) => void;
};

/**
 * Performs actions one after the other. One that fails does not stop the next, but several in a
 * row do: then it is not the issues that are at fault. Never throws.
 */
export async function performPlan(
	actions: readonly SlotAction[],
	{ effects, signal, circuit, onEvent }: Performing,
): Promise<Pick<SlotPass, "results" | "stopped">> {
	const results: ActionResult[] = [];
	let stopped: SlotPass["stopped"] = null;
	let failures = 0;
	for (const action of actions) {
		if (signal?.aborted === true) stopped ??= "interrupted";
		const outcome: ActionOutcome =
			stopped === null
				? await performOne(action, { effects, signal, onEvent })
				: { type: "skipped", why: stopped };
		const result = { action, outcome };
		results.push(result);
		if (stopped === null) onEvent({ type: "ended", result });
		if (outcome.type === "failed") failures += 1;
		if (outcome.type === "done") failures = 0;
		if (failures >= circuit) stopped ??= "circuit_open";
		if (outcome.type === "skipped") stopped ??= "interrupted";
	}
	return { results, stopped };
}

async function performOne(
	action: SlotAction,
	{ effects, signal, onEvent }: Omit<Performing, "circuit">,
): Promise<ActionOutcome> {
	onEvent({ type: "begun", action });
	try {
		return { type: "done", worker: await perform(action, effects, signal) };
	} catch (error) {
		return judgeFailure(error);
	}
}

function perform(action: SlotAction, effects: SlotEffects, signal: AbortSignal | undefined) {
	switch (action.type) {
		case "adopt":
			return effects.adopt(action, signal);
		case "release":
			return effects.release(action, signal);
		case "dispatch":
			return effects.dispatch(action, signal);
		case "steal":
			return effects.steal(action, signal);
		case "replace":
			return effects.replace(action, signal);
		case "research":
			return effects.research(action, signal);
		case "block":
			return effects.block(action, signal);
	}
}
