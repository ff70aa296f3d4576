import type { StartRoom } from "../../dispatch/start-room.ts";
import { isStart, type SlotAction } from "../plan/slot-action.ts";
import type { Circuit } from "./circuit.ts";
import { judgeFailure } from "./judge-failure.ts";
import type { ActionOutcome, ActionResult, SlotEvent } from "./slot-pass.ts";
import type { SlotEffects } from "./slot-ports.ts";

export type Performing = {
	effects: SlotEffects;
	signal: AbortSignal | undefined;
	circuit: Circuit;
	/** The slots as the pass knows them: those that are taken before its first start. */
	room: StartRoom;
	onEvent: (event: SlotEvent) => void;
};

/**
 * Performs actions in their order, workers being started side by side. What fails does not stop the
 * others, but several failed starts in a row do. Never throws; the results are in the order of the
 * actions.
 */
export async function performPlan(
	actions: readonly SlotAction[],
	performing: Performing,
): Promise<ActionResult[]> {
	const { circuit, signal } = performing;
	const results: Promise<ActionResult>[] = [];
	const underWay = new Set<Promise<unknown>>();
	const rooms = roomsOf(actions, performing.room);
	for (const action of actions) {
		while (!circuit.admits(action, underWay.size)) await Promise.race(underWay);
		if (signal?.aborted === true) circuit.interrupt();
		const stopped = circuit.stopped();
		if (stopped !== null) {
			results.push(Promise.resolve({ action, outcome: { type: "skipped", why: stopped } }));
			continue;
		}
		const one = performOne(action, performing, rooms(action));
		underWay.add(one);
		results.push(one.finally(() => underWay.delete(one)));
	}
	const all = await Promise.all(results);
	const isCutShort = all.some(({ outcome }) => outcome.type !== "done");
	if (signal?.aborted === true && isCutShort) circuit.interrupt();
	return all;
}

/** Each start finds those before it taken, whatever becomes of them: one too few is made up for. */
function roomsOf(actions: readonly SlotAction[], room: StartRoom) {
	const known = new Set([...room.known, ...actions.map(({ issue }) => issue)]);
	let begun = 0;
	return (action: SlotAction): StartRoom => {
		const taken = room.taken + begun;
		if (isStart(action)) begun += 1;
		return { ...room, known, taken };
	};
}

async function performOne(
	action: SlotAction,
	{ effects, signal, circuit, onEvent }: Performing,
	room: StartRoom,
): Promise<ActionResult> {
	onEvent({ type: "begun", action });
	const result = {
		action,
		outcome: await outcomeOf(() => perform(action, effects, { signal, room })),
	};
	circuit.note(action, result.outcome);
	onEvent({ type: "ended", result });
	return result;
}

async function outcomeOf(
	act: () => ReturnType<SlotEffects[SlotAction["type"]]>,
): Promise<ActionOutcome> {
	try {
		return { type: "done", worker: await act() };
	} catch (error) {
		return judgeFailure(error);
	}
}

function perform(
	action: SlotAction,
	effects: SlotEffects,
	{ signal, room }: { signal: AbortSignal | undefined; room: StartRoom },
) {
	switch (action.type) {
		case "adopt":
			return effects.adopt(action, signal, room);
		case "release":
			return effects.release(action, signal, room);
		case "dispatch":
			return effects.dispatch(action, signal, room);
		case "steal":
			return effects.steal(action, signal, room);
		case "replace":
			return effects.replace(action, signal, room);
		case "research":
			return effects.research(action, signal, room);
		case "block":
			return effects.block(action, signal, room);
	}
}
