import type { Marker } from "../markers/marker-registry.ts";
import { workerOfMarker } from "../markers/worker-of-marker.ts";
import { type Attempt, END_KINDS } from "./attempt.ts";
import { isOfKind, type PostedMarker } from "./posted-marker.ts";

/** The attempts on an issue by their numbers; those of one number as their workers first appear. */
export function readAttempts(posted: readonly PostedMarker[]): Attempt[] {
	const attempts = new Map<string, Attempt>();
	let highest = 0;
	for (const each of posted) {
		const workerId = workerOfMarker(each.marker);
		// Neither a review nor an orchestration says that its author works on the issue.
		if (workerId === null || isOfKind(each, "review", "research", "orchestration")) continue;
		const known = attempts.get(workerId) ?? begun(workerId, attempts.size + 1);
		const now = withMarker(known, each, highest + 1);
		attempts.set(workerId, now);
		if (now.assigned !== null) highest = Math.max(highest, now.number);
	}
	return [...attempts.values()].sort((one, other) => one.number - other.number);
}

function begun(workerId: string, number: number): Attempt {
	const nothing = { assigned: null, started: null, progress: null, end: null, cleared: null };
	return { workerId, number, ...nothing };
}

/** `next` is the number of an assignment that does not say its own. */
function withMarker(before: Attempt, posted: PostedMarker, next: number): Attempt {
	if (isOfKind(posted, "assigned")) return withAssignment(before, posted, next);
	const said = before.assigned === null ? attemptOf(posted.marker) : null;
	const attempt = { ...before, number: said ?? before.number };
	if (isOfKind(posted, ...END_KINDS)) return { ...attempt, end: posted };
	if (isOfKind(posted, "started")) return { ...attempt, started: posted };
	if (isOfKind(posted, "progress")) return { ...attempt, progress: posted };
	return attempt;
}

/** A worker is assigned once and cleared once: what says so again was posted twice. */
function withAssignment(attempt: Attempt, posted: PostedMarker<"assigned">, next: number): Attempt {
	const { data } = posted.marker;
	if (!data.assigned) return { ...attempt, cleared: attempt.cleared ?? posted };
	if (attempt.assigned !== null) return attempt;
	return { ...attempt, number: data.attempt ?? next, assigned: posted, end: null };
}

function attemptOf({ data }: Marker): number | null {
	return "attempt" in data ? data.attempt : null;
}
