/** What one client has asked of GitHub so far. */
export interface ClientUsage {
	/** Requests sent, repeated ones too. */
	readonly requests: number;
	/** Those among them that change something. */
	readonly writes: number;
	/** Points of the hour's budget: what GitHub said an answer cost, else one for each request. */
	readonly points: number;
	/** Milliseconds spent waiting: for GitHub's limits, for our own pace, after failures. */
	readonly waitedMs: number;
	/** The token's budget, as GitHub told it last; `null` before it did. */
	readonly budget: PointBudget | null;
}

/** The hourly points of a token, all that use it together. */
export interface PointBudget {
	readonly limit: number;
	readonly remaining: number;
	/** When it is full again, ISO 8601. */
	readonly resetAt: string;
}

/** A wait that a client is about to begin. */
export interface ClientWait {
	/** `pace`: our own; `primary`, `secondary`: GitHub's rate limits; `retry`: after a failure. */
	readonly why: "pace" | "primary" | "secondary" | "retry";
	readonly milliseconds: number;
	/** The name of the operation that waits. */
	readonly operation: string;
}
