import { workerOfMarker } from "../markers/worker-of-marker.ts";
import { type Attempt, END_KINDS } from "./attempt.ts";
import { isOfKind, type PostedMarker } from "./posted-marker.ts";

/** The attempts on an issue, in the order in which their workers first appear. */
export function readAttempts(posted: readonly PostedMarker[]): Attempt[] {
	const attempts = new Map<string, Attempt>();
	let current: string | null = null;
	for (const each of posted) {
		const workerId: string | null = workerOfMarker(each.marker) ?? current;
		// Neither a review nor an orchestration says that its author works on the issue.
		if (workerId === null || isOfKind(each, "review", "research", "orchestration")) continue;
		const known = attempts.get(workerId) ?? begun(workerId, attempts.size + 1);
		attempts.set(workerId, withMarker(known, each));
		if (isAssignment(each)) current = workerId;
	}
	return [...attempts.values()];
}

function begun(workerId: string, number: number): Attempt {
	const nothing = { assigned: null, started: null, progress: null, end: null, cleared: null };
	return { workerId, number, ...nothing };
}

function withMarker(attempt: Attempt, posted: PostedMarker): Attempt {
	if (isOfKind(posted, ...END_KINDS)) return { ...attempt, end: posted };
	if (isOfKind(posted, "started")) return { ...attempt, started: posted };
	if (isOfKind(posted, "progress")) return { ...attempt, progress: posted };
	if (!isOfKind(posted, "assigned")) return attempt;
	const { data } = posted.marker;
	if (!data.assigned) return { ...attempt, cleared: posted };
	const number = data.attempt ?? attempt.number;
	return { ...attempt, number, assigned: posted, end: null, cleared: null };
}

function isAssignment(posted: PostedMarker): boolean {
	return isOfKind(posted, "assigned") && posted.marker.data.assigned;
}
