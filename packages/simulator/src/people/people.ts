/** What people do about issues, by their numbers. */
export interface People {
	/** Somebody will move these back to Ready once they are Blocked. */
	readonly takesUp: Set<number>;
	/** Since when they are out of sight because somebody moved them there, in milliseconds since the epoch. */
	readonly movedAway: Map<number, number>;
	/** No worker can resolve these. */
	readonly stubborn: Set<number>;
}
