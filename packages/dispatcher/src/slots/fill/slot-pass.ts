import type { DispatchedWorker } from "../../dispatch/dispatched-worker.ts";
import type { SlotAction } from "../plan/slot-action.ts";
import type { SlotPlan } from "../plan/slot-plan.ts";
import type { SlotLook } from "./slot-ports.ts";

/** What became of an action. */
export type ActionOutcome =
	| { type: "done"; worker: DispatchedWorker | null }
	/** Another dispatcher was faster: the issue is in good hands. */
	| { type: "lost"; error: unknown }
	/** Something about this issue forbids it; a person has to look. */
	| { type: "refused"; error: unknown }
	| { type: "failed"; error: unknown }
	/** It was not begun, or it was undone. `no_slot`: others have taken its slot since the look. */
	| { type: "skipped"; why: "interrupted" | "circuit_open" | "dry_run" | "no_slot" };

export type ActionResult = { action: SlotAction; outcome: ActionOutcome };

/** One pass: what was seen, what was decided, what came of it. */
export type SlotPass = {
	look: SlotLook;
	plan: SlotPlan;
	/** In the order of the plan's actions. */
	results: readonly ActionResult[];
	/** Why the pass ended before its plan did; `null`: it did not. */
	stopped: "interrupted" | "circuit_open" | null;
};

/** What a pass tells while it runs. */
export type SlotEvent =
	| { type: "looked"; look: SlotLook }
	| { type: "planned"; plan: SlotPlan }
	| { type: "begun"; action: SlotAction }
	| { type: "ended"; result: ActionResult };
