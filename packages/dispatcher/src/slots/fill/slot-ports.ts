import type { Adoption } from "../../adoption/adoption.ts";
import type { DispatchedWorker } from "../../dispatch/dispatched-worker.ts";
import type { StartRoom } from "../../dispatch/start-room.ts";
import type { SlotAction } from "../plan/slot-action.ts";
import type { IssueFacts, SlotFacts } from "../plan/slot-facts.ts";

/** What one look shows. */
export type SlotLook = Omit<SlotFacts, "now" | "host" | "limits" | "issues" | "acted"> & {
	/** Cards under the looked-at statuses that are no issue of this repository. */
	otherCards: number;
	/** Whether the board had more cards than are looked at. */
	isCut: boolean;
	/** What was done, or could not be, for workers here that had lost their supervisor. */
	adoptions?: readonly Adoption[];
	/** Issues about which this machine has something that cannot be read. */
	unreadable?: ReadonlyMap<number, IssueFacts>;
};

/** What performs each action. The answer is the worker that was started, `null` for none. */
export type SlotEffects = {
	readonly [Type in SlotAction["type"]]: (
		action: Extract<SlotAction, { type: Type }>,
		signal: AbortSignal | undefined,
		room: StartRoom,
	) => Promise<DispatchedWorker | null>;
};

/** The world of one dispatcher, as far as filling slots goes. */
export type SlotPorts = {
	readonly look: () => Promise<SlotLook>;
	/** Never throws for what concerns this issue alone: then it is `unreadable`. */
	readonly readIssue: (issue: number, look: SlotLook) => Promise<IssueFacts>;
	readonly effects: SlotEffects;
	/** The clock, in milliseconds since the epoch. */
	readonly now: () => number;
	/** This machine. */
	readonly host: string;
};
