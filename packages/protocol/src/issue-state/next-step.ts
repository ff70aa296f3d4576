/** What is to be done with an issue, and the sentence that says why. */
export interface NextStep {
	/**
	 * `dispatch`: a new attempt. `replace`: one that goes on from the handover. `research`: find out
	 * why the last attempt failed. `block`: tell people and leave it to them. `none`: nothing now.
	 */
	readonly type: "dispatch" | "replace" | "research" | "block" | "none";
	readonly why: string;
}

/** How often a fleet tries by itself before it asks people. */
export interface NextStepLimits {
	/** Research workers after failed attempts; after the last one's report the issue is Blocked. */
	readonly researchCycles: number;
	/** Handovers in a row at one and the same commit. */
	readonly handovers: number;
	/** Attempts in all, since people were asked last; one without a turn costs nothing and does not count. */
	readonly attempts: number;
}

/** The limits where nothing else is said. */
export const NEXT_STEP_LIMITS: NextStepLimits = {
	researchCycles: 3,
	handovers: 3,
	attempts: 8,
};
