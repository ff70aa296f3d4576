import type * as z from "zod";
import { assignedMarker } from "./kinds/assigned-marker.ts";
import { blockedMarker } from "./kinds/blocked-marker.ts";
import { completeMarker } from "./kinds/complete-marker.ts";
import { errorMarker } from "./kinds/error-marker.ts";
import { failedMarker } from "./kinds/failed-marker.ts";
import { handoverMarker } from "./kinds/handover-marker.ts";
import { orchestrationMarker } from "./kinds/orchestration-marker.ts";
import { progressMarker } from "./kinds/progress-marker.ts";
import { researchMarker } from "./kinds/research-marker.ts";
import { reviewMarker } from "./kinds/review-marker.ts";
import { startedMarker } from "./kinds/started-marker.ts";

/** Every kind of marker there is. Parsing, rendering, docs and tests are driven by this list. */
export const markerRegistry = {
	assigned: assignedMarker,
	started: startedMarker,
	progress: progressMarker,
	complete: completeMarker,
	handover: handoverMarker,
	blocked: blockedMarker,
	failed: failedMarker,
	error: errorMarker,
	review: reviewMarker,
	research: researchMarker,
	orchestration: orchestrationMarker,
} as const;

export type MarkerKind = keyof typeof markerRegistry;
export type MarkerData<Kind extends MarkerKind> = z.output<(typeof markerRegistry)[Kind]["schema"]>;
/** A marker as read from a comment: its kind and its validated JSON. */
export type Marker = { [Kind in MarkerKind]: { kind: Kind; data: MarkerData<Kind> } }[MarkerKind];

/** In the order of the registry. */
export const MARKER_KINDS: readonly MarkerKind[] = Object.values(markerRegistry).map(
	({ kind }) => kind,
);
