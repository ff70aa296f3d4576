/**
 * Why the pages of one reading do not fit together:
 * `short`: fewer comments than GitHub counts; `gone`: more, so one was deleted after it was read;
 * `behind`: an answer is older than the one before it; `outrun`: more changes since the answer
 * before than can be told.
 */
export type Tear = "short" | "gone" | "behind" | "outrun";

export interface LastChanges {
	/** When the comments changed last were changed, in milliseconds. */
	times: readonly number[];
	totalCount: number;
	/** The last change that the answer before this one knew. */
	changedAt: number;
	/** A time that had passed on GitHub's clock before the reading began. */
	settledAt: number;
}

/**
 * Whether `times` may hide a change since the answer before. GitHub's clock ticks in seconds, so
 * a change in the very second of `changedAt` may be new, unless that second had passed.
 */
export function tearBetween(changes: LastChanges): Tear | undefined {
	const { times, totalCount, changedAt, settledAt } = changes;
	if (Math.max(...times) < changedAt) return "behind";
	const oldest = Math.min(...times);
	const reachesBack = times.length >= totalCount || oldest < changedAt || oldest <= settledAt;
	return reachesBack ? undefined : "outrun";
}

/** Whether a reading that reached the oldest comment is whole; `totalCount` is the last answer's. */
export function tearAtEnd(read: number, totalCount: number): Tear | undefined {
	if (read === totalCount) return undefined;
	return read < totalCount ? "short" : "gone";
}
