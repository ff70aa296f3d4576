import { type Attempt, attemptsSinceBlock, scopeOfAttempt } from "@codex-workers/protocol";

/** The failed attempts at the end of an issue's history. */
export type FailureStreak = { failures: number; lastAt: number };

/**
 * How many attempts to resolve the issue have failed one after the other, and when the last one
 * ended, by the comments' own times. One that told no end has failed, too.
 */
export function failureStreak(attempts: readonly Attempt[]): FailureStreak {
	const work = attemptsSinceBlock(attempts).filter(
		(attempt) => scopeOfAttempt(attempt) === "standard",
	);
	const lastGood = work.findLastIndex((attempt) => !hasFailed(attempt));
	const failed = work.slice(lastGood + 1);
	const last = failed.at(-1);
	return { failures: failed.length, lastAt: last === undefined ? 0 : endOf(last) };
}

/** Whoever asks knows that nobody is at work: one without an end is gone. One without a turn has not begun. */
function hasFailed({ end }: Attempt): boolean {
	return end === null || end.marker.kind === "failed" || end.marker.data.turns === 0;
}

function endOf({ end, cleared, assigned }: Attempt): number {
	const { createdAt } = (end ?? cleared ?? assigned)?.comment ?? { createdAt: "" };
	return createdAt === "" ? 0 : Date.parse(createdAt);
}

/** Until when to wait after a streak, in milliseconds since the epoch: longer with every failure. */
export function backoffUntil(
	{ failures, lastAt }: FailureStreak,
	limits: { backoffMs: number; longestBackoffMs: number },
): number {
	if (failures === 0) return 0;
	const wait = limits.backoffMs * 2 ** (Math.min(failures, 30) - 1);
	return lastAt + Math.min(wait, limits.longestBackoffMs);
}
