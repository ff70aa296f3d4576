/** What a plan does with an issue; `why` is one sentence. */
export type SlotAction = {
	issue: number;
	why: string;
} /** Its worker runs here without a supervisor, or is gone and nobody has recorded how. */ & (
	| { type: "adopt"; workerId: string }
	/**
	 * Nothing is left to do for its worker: its claim, where it has one, is given back. `show`: where
	 * the card belongs; whoever was to move it died before that. `isMovedAway`: because a person has
	 * moved the card elsewhere.
	 */
	| { type: "release"; workerId: string; show?: "In Review"; isMovedAway?: true }
	/** A new attempt. `after`: the worker that has ended and still holds the claim. */
	| { type: "dispatch"; after: string | null }
	/** A new attempt in place of a worker on another machine whose lease has run out. */
	| { type: "steal"; workerId: string }
	/** A new attempt that goes on from a handover. */
	| { type: "replace" }
	/** A worker that only reads finds out why the last attempt failed. */
	| { type: "research" }
	/** People are told, and the issue is left to them. */
	| { type: "block" }
);

/** Those that begin a worker, and so take a slot. */
const STARTING = ["dispatch", "steal", "replace", "research"] as const;

export function isStart({ type }: Pick<SlotAction, "type">): boolean {
	return STARTING.some((starting) => starting === type);
}
