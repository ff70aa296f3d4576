import type { Attempt } from "./attempt.ts";
import { attemptsSinceBlock } from "./attempts-since-block.ts";
import type { FoldedIssue } from "./fold-issue-state.ts";
import type { PostedMarker } from "./posted-marker.ts";
import { scopeOfAttempt } from "./scope-of-attempt.ts";

/** How many research workers the issue has had; one that found nothing out counts too. */
export function researchCycles({ attempts, ...state }: FoldedIssue): number {
	const counted = attemptsSinceBlock(attempts);
	const assigned = counted.filter((attempt) => scopeOfAttempt(attempt) === "research").length;
	return counted.length === attempts.length ? Math.max(assigned, state.researchCycles) : assigned;
}

/** What research has found out about this attempt; `null` for none yet. */
export function findingsAbout(
	{ attempts, research }: FoldedIssue,
	about: Attempt,
): PostedMarker<"research"> | null {
	if (research === null) return null;
	const { worker_id: workerId, attempt } = research.marker.data;
	const later = attempts.slice(attempts.indexOf(about) + 1);
	const isLater = later.some((each) => each.workerId === workerId);
	const isKnown = attempts.some((each) => each.workerId === workerId);
	return isLater || (!isKnown && attempt !== null && attempt >= about.number) ? research : null;
}
