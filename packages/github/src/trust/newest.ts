import type { Marker, MarkerKind } from "@codex-workers/protocol";
import { byDatabaseId } from "../comments/by-database-id.ts";
import type { TrustedMarker } from "./trusted-marker.ts";

/** A trusted marker of one kind. */
export type TrustedMarkerOf<Kind extends MarkerKind> = TrustedMarker & {
	marker: Extract<Marker, { kind: Kind }>;
};

/** The newest marker of a kind, whatever the order; an edit makes no marker newer. */
export function newest<Kind extends MarkerKind>(
	markers: readonly TrustedMarker[],
	kind: Kind,
): TrustedMarkerOf<Kind> | undefined {
	return markers
		.filter((trusted): trusted is TrustedMarkerOf<Kind> => trusted.marker.kind === kind)
		.toSorted((one, other) => byDatabaseId(one.comment, other.comment))
		.at(-1);
}
