import { END_KINDS, parseMarker } from "@codex-workers/protocol";
import type { Sight } from "./sight.ts";

/** What an issue still lacks to have come to its end, and the sentence that says so. */
export interface Lack {
	readonly promise: "end" | "noClaimLeft" | "board";
	readonly says: string;
}

/** What is lacking; `null`: nothing is, as long as people leave it alone. */
export function lackOf(sight: Sight): Lack | null {
	const { world, issue, remaining } = sight;
	if (remaining.some(({ isRecorded }) => !isRecorded)) return end("a worker has come to no end");
	const lack = boardLack(sight) ?? workLack(sight);
	if (lack !== null) return lack;
	return world.claims.has(issue.number)
		? { promise: "noClaimLeft", says: "its claim is still there." }
		: null;
}

const end = (why: string): Lack => ({ promise: "end", says: `${why}.` });

/** Whether there is something left to do. */
function workLack({ world, issue, pulls }: Sight): Lack | null {
	const status = world.board.status(issue);
	const isBlocked = status === "Blocked" && !world.people.takesUp.has(issue.number);
	const isOver = issue.state === "CLOSED" || status === "Backlog";
	if (pulls.length > 0 || isBlocked || isOver) return null;
	return end(`it is ${status}, and nobody does anything about it`);
}

/** Whether the board shows what came of it. */
function boardLack({ world, issue, pulls }: Sight): Lack | null {
	const status = world.board.status(issue);
	const lack = (why: string): Lack => ({ promise: "board", says: `it is ${status}, and ${why}.` });
	if (issue.state === "CLOSED" || status === "Backlog") return null;
	if (pulls.length > 0) return status === "In Review" ? null : lack("it has a pull request");
	if (status === "In Review") return lack("it has no pull request");
	if (status !== "Blocked") return null;
	const ends = newestEnds(issue.comments.map(({ body }) => body));
	const { faults, replicaLagMs } = world.scenario;
	// An end that was under way, or told upon an old state, may come after the one that counts.
	const counted = ends.slice(0, replicaLagMs > 0 || faults.slow > 0 ? 2 : 1);
	return counted.includes("blocked") ? null : lack(`the last end that was told is ${ends[0]}`);
}

function newestEnds(bodies: readonly string[]): string[] {
	const kinds = bodies.toReversed().flatMap((body) => {
		const parsed = parseMarker(body);
		return parsed.type === "marker" ? [parsed.marker.kind] : [];
	});
	return kinds.filter((kind) => END_KINDS.some((known) => known === kind));
}
