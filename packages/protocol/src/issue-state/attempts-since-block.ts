import type { Attempt } from "./attempt.ts";

/**
 * The attempts that count: a person who takes an issue out of Blocked gives it a new start. Of one
 * number there may be several, and a worker that was assigned before that is none of the new ones.
 */
export function attemptsSinceBlock(attempts: readonly Attempt[]): readonly Attempt[] {
	const blocked = attempts.findLastIndex(({ end }) => end?.marker.kind === "blocked");
	const since = attempts[blocked]?.end?.comment.createdAt;
	const later = attempts.slice(blocked + 1);
	if (since === undefined) return later;
	return later.filter(
		({ assigned }) =>
			assigned === null || Date.parse(assigned.comment.createdAt) >= Date.parse(since),
	);
}
