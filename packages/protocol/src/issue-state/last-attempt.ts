import type { Attempt } from "./attempt.ts";
import type { FoldedIssue } from "./fold-issue-state.ts";
import { wasTakenBack } from "./not-started.ts";
import { scopeOfAttempt } from "./scope-of-attempt.ts";

/**
 * The attempt that says how an issue stands, `undefined` where nobody has worked on it: the newest
 * one; research and reviews only look at it, and a start that was taken back never happened. One
 * that has told no end came to nothing: what the one before it has left to go on from still holds.
 */
export function lastAttempt({ attempts }: Pick<FoldedIssue, "attempts">): Attempt | undefined {
	const works = attempts.filter(
		(attempt) => scopeOfAttempt(attempt) === "standard" && !wasTakenBack(attempt),
	);
	const newest = works.at(-1);
	const ended = works.findLast(({ end }) => end !== null);
	const leaves = ended?.end?.marker.kind === "handover" || ended?.end?.marker.kind === "failed";
	return newest?.end === null && leaves ? ended : newest;
}
