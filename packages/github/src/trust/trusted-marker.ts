import type { Marker, MarkerKind } from "@codex-workers/protocol";

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
	/** One line for people; may quote hostile text. */
	why: string;
}
