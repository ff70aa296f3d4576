import type { SlotAction } from "./slot-action.ts";
import type { WaitReason } from "./wait-reason.ts";

/** What is done with one issue. */
export type IssueDecision =
	| { type: "act"; action: SlotAction }
	| { type: "wait"; reason: WaitReason }
	/** Its comments must be read before anything can be decided. */
	| { type: "read" };

type IssueWait = { issue: number; reason: WaitReason };

/** Every issue of the board's looked-at statuses and every claimed one, in one of three lists. */
export type SlotPlan = {
	/** In the order to perform them: what is there already before what is new. */
	actions: readonly SlotAction[];
	waits: readonly IssueWait[];
	/** Issues to read before the plan is made again; empty in a plan that can be performed. */
	unread: readonly number[];
	/** `live`: workers of this fleet before the plan is performed. */
	slots: { live: number; max: number };
};
