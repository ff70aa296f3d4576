import { IGNORED_REASONS, type IgnoredMarker, type TrustedMarker } from "@codex-workers/github";
import type { EndGrounds, StoppingWorker } from "./end-kind.ts";
import { endKinds } from "./end-kinds.ts";
import type { RecordedEnd } from "./recorded-end.ts";

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
	const assigned = markers.findLastIndex(({ marker }) => isAssignment(marker, grounds.worker));
	const judged = markers.flatMap((trusted, at) => judge(trusted, grounds, at < assigned));
	const ends = judged.filter((end) => end.type === "recorded");
	return ends.at(-1) ?? judged.at(-1) ?? { type: "missing", why: ignoredEnd(ignored) };
}

function isAssignment({ kind, data }: TrustedMarker["marker"], worker: StoppingWorker): boolean {
	return kind === "assigned" && data.assigned && data.worker_id === worker.id;
}

function judge(trusted: TrustedMarker, grounds: EndGrounds, isOlder: boolean): RecordedEnd[] {
	const { marker, comment } = trusted;
	const missing = (why: string) => ({
		type: "missing" as const,
		why: `the ${marker.kind} comment ${comment.url} ${why}`,
	});
	return endKinds.flatMap((end): RecordedEnd[] => {
		const verdict = end.judge(marker, grounds);
		if (verdict.type === "other") return [];
		if (verdict.type === "misses") return [missing(verdict.why)];
		if (isOlder) return [missing("is older than the worker's assignment")];
		return [{ type: "recorded", kind: end.kind, url: comment.url }];
	});
}

function ignoredEnd(ignored: readonly IgnoredMarker[]): string {
	const newest = ignored.filter(({ kind }) => endKinds.some((end) => end.kind === kind)).at(-1);
	if (newest === undefined) return "there is no comment that records one";
	return `the ${newest.kind} comment ${newest.url} does not count: ${IGNORED_REASONS[newest.reason]}`;
}
