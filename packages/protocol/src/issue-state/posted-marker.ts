import type { Marker, MarkerKind } from "../markers/marker-registry.ts";

interface AnyPostedMarker {
	readonly marker: Marker;
	readonly comment: {
		readonly url: string;
		/** ISO 8601; one second fine, so it orders nothing. */
		readonly createdAt: string;
	};
}

/** A marker (of one kind) and the comment that carries it. */
export type PostedMarker<Kind extends MarkerKind = MarkerKind> = AnyPostedMarker & {
	readonly marker: Extract<Marker, { kind: Kind }>;
};

/** Whether a posted marker is of one of these kinds. */
export function isOfKind<Kind extends MarkerKind>(
	posted: AnyPostedMarker,
	...kinds: readonly Kind[]
): posted is PostedMarker<Kind> {
	return kinds.some((kind) => kind === posted.marker.kind);
}
