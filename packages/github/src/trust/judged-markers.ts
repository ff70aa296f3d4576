import { byDatabaseId } from "../comments/by-database-id.ts";
import { IGNORED_REASONS } from "./ignored-reasons.ts";
import type { CommentVerdict } from "./judge-comment.ts";
import type { IgnoredMarker, TrustedMarker } from "./trusted-marker.ts";

export interface JudgedMarkers {
	/** Those that count, oldest first. */
	markers: TrustedMarker[];
	/** Those that do not, oldest first, with the reason. */
	ignored: IgnoredMarker[];
}

/** The verdict on a comment that is a marker or wants to be one. */
export type MarkerVerdict = Extract<CommentVerdict, { type: "counts" | "ignored" }>;

/**
 * Verdicts by the comment's database id, sorted out. Of several markers of one author that are
 * equal, nonce and all, only the oldest counts: a writer that had no answer may have written twice.
 */
export function judgedMarkers(verdicts: ReadonlyMap<string, MarkerVerdict>): JudgedMarkers {
	const judged: JudgedMarkers = { markers: [], ignored: [] };
	const before = new Set<string>();
	const inOrder = [...verdicts]
		.map(([databaseId, verdict]) => ({ databaseId, verdict }))
		.sort(byDatabaseId);
	for (const { verdict } of inOrder) {
		if (verdict.type === "ignored") {
			judged.ignored.push(verdict.ignored);
			continue;
		}
		const { trusted, authorId } = verdict;
		const { marker } = trusted;
		const said = JSON.stringify([authorId, marker.kind, marker.data]);
		if (marker.data.nonce !== undefined && before.has(said)) judged.ignored.push(repeated(trusted));
		else judged.markers.push(trusted);
		before.add(said);
	}
	return judged;
}

function repeated({ marker, comment }: TrustedMarker): IgnoredMarker {
	const { kind } = marker;
	return { kind, url: comment.url, reason: "repeated", why: IGNORED_REASONS.repeated };
}
