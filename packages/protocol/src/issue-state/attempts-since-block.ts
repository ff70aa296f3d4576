import type { Attempt } from "./attempt.ts";

/** The attempts that count: a person who takes an issue out of Blocked gives it a new start. */
export function attemptsSinceBlock(attempts: readonly Attempt[]): readonly Attempt[] {
	const blocked = attempts.findLastIndex(({ end }) => end?.marker.kind === "blocked");
	return attempts.slice(blocked + 1);
}
