import type * as z from "zod";
import { assignedMarker } from "./assigned-marker.ts";
import { completeMarker } from "./complete-marker.ts";
import { reviewMarker } from "./review-marker.ts";
import { startedMarker } from "./started-marker.ts";

/** Every kind of marker there is. Parsing, rendering, docs and tests are driven by this list. */
export const markerRegistry = {
	assigned: assignedMarker,
	started: startedMarker,
	complete: completeMarker,
	review: reviewMarker,
} as const;

export type MarkerKind = keyof typeof markerRegistry;
export type MarkerData<Kind extends MarkerKind> = z.output<(typeof markerRegistry)[Kind]["schema"]>;
/** A marker as read from a comment: its kind and its validated JSON. */
export type Marker = { [Kind in MarkerKind]: { kind: Kind; data: MarkerData<Kind> } }[MarkerKind];
