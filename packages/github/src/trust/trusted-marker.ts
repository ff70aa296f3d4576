import type { Marker, MarkerKind } from "@codex-workers/protocol";
import type { IgnoredReason } from "./ignored-reasons.ts";

/** A marker that counts. */
export interface TrustedMarker {
	marker: Marker;
	comment: {
		id: string;
		/** Decimal; orders comments. */
		databaseId: string;
		url: string;
		createdAt: string;
		authorLogin: string;
	};
}

/** A comment that wants to be a marker and does not count. */
export interface IgnoredMarker {
	kind: MarkerKind;
	url: string;
	reason: IgnoredReason;
	/**
	 * One line for people, never for a model: what is wrong with a `malformed` marker, which quotes
	 * its (trusted) author; the words of `IGNORED_REASONS` for every other reason.
	 */
	why: string;
}
