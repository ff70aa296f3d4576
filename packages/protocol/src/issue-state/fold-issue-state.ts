import type { MarkerKind } from "../markers/marker-registry.ts";
import type { Attempt } from "./attempt.ts";
import { isOfKind, type PostedMarker } from "./posted-marker.ts";
import { readAttempts } from "./read-attempts.ts";

/** What the comments of an issue add up to. */
export interface FoldedIssue {
	/** The attempt that the issue is given to now; `null` while it is nobody's. */
	readonly current: Attempt | null;
	/** By their numbers; of one number in the order in which their workers first appear. */
	readonly attempts: readonly Attempt[];
	/** The newest artifact, of whichever attempt. */
	readonly review: PostedMarker<"review"> | null;
	/** The newest one of the newest attempt that has one. */
	readonly handover: PostedMarker<"handover"> | null;
	/** The newest one of the newest cycle. */
	readonly research: PostedMarker<"research"> | null;
	/** How many research cycles have reported. */
	readonly researchCycles: number;
	readonly orchestration: PostedMarker<"orchestration"> | null;
}

/**
 * Folds an issue's trusted markers, in the order of their comments on the server, into one value.
 * Of each kind the newest counts; a late comment about an older attempt or cycle is not newer.
 */
export function foldIssueState(posted: readonly PostedMarker[]): FoldedIssue {
	const attempts = readAttempts(posted);
	const numbers = new Map(attempts.map(({ workerId, number }) => [workerId, number]));
	const numberOf = ({ marker }: PostedMarker<"handover">) =>
		numbers.get(marker.data.worker_id) ?? 0;
	const researched = ofKind(posted, "research");
	return {
		current: currentAttempt(posted, attempts),
		attempts,
		review: ofKind(posted, "review").at(-1) ?? null,
		handover: last(ofKind(posted, "handover"), numberOf),
		research: last(researched, cycleOf),
		researchCycles: new Set(researched.map(cycleOf)).size,
		orchestration: ofKind(posted, "orchestration").at(-1) ?? null,
	};
}

/** The attempt with the highest number, of two the one assigned last; nobody's once it is cleared. */
function currentAttempt(
	posted: readonly PostedMarker[],
	attempts: readonly Attempt[],
): Attempt | null {
	const byAssignment = new Map(attempts.map((attempt) => [attempt.assigned, attempt]));
	const assigned = ofKind(posted, "assigned").flatMap((each) => byAssignment.get(each) ?? []);
	const newest = last(assigned, ({ number }) => number);
	return newest === null || newest.cleared !== null ? null : newest;
}

function cycleOf({ marker }: PostedMarker<"research">): number {
	return marker.data.cycle;
}

function ofKind<Kind extends MarkerKind>(
	posted: readonly PostedMarker[],
	kind: Kind,
): PostedMarker<Kind>[] {
	return posted.filter((each) => isOfKind(each, kind));
}

/** The last one of those with the highest number. */
function last<Value>(values: readonly Value[], numberOf: (value: Value) => number): Value | null {
	let found: Value | null = null;
	for (const value of values) {
		if (found === null || numberOf(value) >= numberOf(found)) found = value;
	}
	return found;
}
