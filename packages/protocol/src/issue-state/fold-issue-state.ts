import type { MarkerKind } from "../markers/marker-registry.ts";
import type { Attempt } from "./attempt.ts";
import { isOfKind, type PostedMarker } from "./posted-marker.ts";
import { readAttempts } from "./read-attempts.ts";

/** What the comments of an issue add up to. */
export interface FoldedIssue {
	/** The attempt that the issue is given to now; `null` while it is nobody's. */
	readonly current: Attempt | null;
	/** In the order in which their workers first appear. */
	readonly attempts: readonly Attempt[];
	/** The newest artifact, of whichever attempt. */
	readonly review: PostedMarker<"review"> | null;
	readonly handover: PostedMarker<"handover"> | null;
	readonly research: PostedMarker<"research"> | null;
	/** How many research cycles have reported. */
	readonly researchCycles: number;
	readonly orchestration: PostedMarker<"orchestration"> | null;
}

/**
 * Folds an issue's trusted markers, in the order of their comments on the server, into one value.
 * Of each kind the newest counts.
 */
export function foldIssueState(posted: readonly PostedMarker[]): FoldedIssue {
	const attempts = readAttempts(posted);
	const cycles = posted.flatMap((each) =>
		isOfKind(each, "research") ? [each.marker.data.cycle] : [],
	);
	return {
		current: currentAttempt(posted, attempts),
		attempts,
		review: newestOf(posted, "review"),
		handover: newestOf(posted, "handover"),
		research: newestOf(posted, "research"),
		researchCycles: new Set(cycles).size,
		orchestration: newestOf(posted, "orchestration"),
	};
}

/** The attempt assigned last, unless it was cleared; clearing an older worker changes nothing. */
function currentAttempt(
	posted: readonly PostedMarker[],
	attempts: readonly Attempt[],
): Attempt | null {
	const last = posted.findLast((each) => isOfKind(each, "assigned") && each.marker.data.assigned);
	const attempt = attempts.find(({ assigned }) => assigned !== null && assigned === last);
	return attempt === undefined || attempt.cleared !== null ? null : attempt;
}

function newestOf<Kind extends MarkerKind>(
	posted: readonly PostedMarker[],
	kind: Kind,
): PostedMarker<Kind> | null {
	for (const each of posted.toReversed()) if (isOfKind(each, kind)) return each;
	return null;
}
