import {
	IGNORED_REASONS,
	type IgnoredMarker,
	newest,
	type TrustedMarker,
} from "@codex-workers/github";
import { END_KINDS, isOfKind, workerOfMarker } from "@codex-workers/protocol";
import type { EndContext, EndGrounds, StoppingWorker } from "./end-kind.ts";
import { endKinds, shortcoming } from "./end-kinds.ts";
import type { RecordedEnd } from "./recorded-end.ts";
import type { Shortcoming } from "./shortcoming.ts";

interface IssueMarkers {
	/** Oldest first. */
	readonly markers: readonly TrustedMarker[];
	readonly ignored: readonly IgnoredMarker[];
}

/**
 * Looks for an end of this worker that is newer than its assignment. Where the assignment itself
 * is gone (deleted, hidden) every marker counts as newer: a worker's id is of one attempt only.
 */
export function findEnd({ markers, ignored }: IssueMarkers, grounds: EndGrounds): RecordedEnd {
	const review = newest(markers, "review")?.marker.data ?? null;
	const assigned = markers.findLastIndex(({ marker }) => isAssignment(marker, grounds.worker));
	const judged = markers.flatMap((trusted, at) =>
		judge(trusted, { ...grounds, review }, at < assigned),
	);
	const ends = judged.filter((end) => end.type === "recorded");
	return ends.at(-1) ?? judged.at(-1) ?? ignoredEnd(ignored);
}

function isAssignment({ kind, data }: TrustedMarker["marker"], worker: StoppingWorker): boolean {
	return kind === "assigned" && data.assigned && data.worker_id === worker.id;
}

function judge(trusted: TrustedMarker, context: EndContext, isOlder: boolean): RecordedEnd[] {
	const { marker, comment } = trusted;
	if (!isOfKind(trusted, ...END_KINDS)) return [];
	const { kind } = trusted.marker;
	const missing = ({ why, step }: Shortcoming): RecordedEnd[] => [
		{ type: "missing", why: `the ${kind} comment ${comment.url} ${why}`, step },
	];
	const author = workerOfMarker(marker);
	const { step } = endKinds[kind];
	// What earlier workers have told is no try of this one.
	if (author !== context.worker.id) return isOlder ? [] : missing({ why: `is of ${author}`, step });
	if (isOlder) return missing({ why: "is older than the worker's assignment", step });
	const short = shortcoming(trusted.marker, context);
	return short === undefined ? [{ type: "recorded", kind, url: comment.url }] : missing(short);
}

function ignoredEnd(ignored: readonly IgnoredMarker[]): RecordedEnd {
	for (const { kind, url, reason } of ignored.toReversed()) {
		const nearest = END_KINDS.find((end) => end === kind);
		const why = `the ${kind} comment ${url} does not count: ${IGNORED_REASONS[reason]}`;
		if (nearest !== undefined) return { type: "missing", why, step: endKinds[nearest].step };
	}
	return { type: "missing", why: "there is no comment that records one", step: null };
}
