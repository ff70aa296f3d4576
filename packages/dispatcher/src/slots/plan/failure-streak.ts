import { type Attempt, attemptsSinceBlock, scopeOfAttempt } from "@codex-workers/protocol";

/** The failed attempts at the end of an issue's history. */
export type FailureStreak = { failures: number; lastAt: number };

/**
 * How many attempts to resolve the issue have failed one after the other, and when the last one
 * ended, by the comments' own times. One that was given back without a word has failed, too.
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

function hasFailed({ end, cleared }: Attempt): boolean {
	return end === null ? cleared !== null : end.marker.kind === "failed";
}

function endOf({ end, cleared }: Attempt): number {
	const { createdAt } = (end ?? cleared)?.comment ?? { createdAt: "" };
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
