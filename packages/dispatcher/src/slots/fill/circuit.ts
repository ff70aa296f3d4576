import { isStart, type SlotAction } from "../plan/slot-action.ts";
import type { ActionOutcome, SlotPass } from "./slot-pass.ts";

/** How many workers a pass starts at the same time. */
const STARTS_AT_ONCE = 5;

/** What a pass has come to so far, and whether it goes on. */
export interface Circuit {
	readonly stopped: () => SlotPass["stopped"];
	/** Whether an action may begin while so many others are under way. */
	readonly admits: (action: SlotAction, underWay: number) => boolean;
	readonly note: (action: SlotAction, outcome: ActionOutcome) => void;
	readonly interrupt: () => void;
}

/**
 * Stops a pass after `most` starts have failed one after the other: then it is not the issues that
 * are at fault. From the first failure on no more are under way than could still fail, until one
 * succeeds. What is no start says nothing about starts.
 */
export function createCircuit(most: number): Circuit {
	let stopped: SlotPass["stopped"] = null;
	let failures = 0;
	return {
		stopped: () => stopped,
		admits: (action, underWay) =>
			underWay === 0 || (isStart(action) && underWay < startsAtOnce(most, failures)),
		note: (action, { type, ...outcome }) => {
			if ("why" in outcome && outcome.why === "interrupted") stopped ??= "interrupted";
			if (!isStart(action)) return;
			if (type === "done") failures = 0;
			if (type === "failed") failures += 1;
			if (failures >= most) stopped ??= "circuit_open";
		},
		interrupt: () => {
			stopped ??= "interrupted";
		},
	};
}

function startsAtOnce(most: number, failures: number): number {
	return failures === 0 ? STARTS_AT_ONCE : Math.min(STARTS_AT_ONCE, most - failures);
}
