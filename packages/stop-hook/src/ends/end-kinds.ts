import type { EndKind as EndMarkerKind, Marker } from "@codex-workers/protocol";
import { blockedEnd } from "./blocked-end.ts";
import { completeEnd } from "./complete-end.ts";
import type { EndContext } from "./end-kind.ts";
import { failedEnd } from "./failed-end.ts";
import { handoverEnd } from "./handover-end.ts";
import type { Shortcoming } from "./shortcoming.ts";

/** Every way for a worker to end, the best one first. */
export const endKinds = {
	complete: completeEnd,
	handover: handoverEnd,
	blocked: blockedEnd,
	failed: failedEnd,
} as const;

/** Why a marker that is the worker's own does not end it; `undefined` when it does. */
export function shortcoming(
	marker: Extract<Marker, { kind: EndMarkerKind }>,
	context: EndContext,
): Shortcoming | undefined {
	switch (marker.kind) {
		case "complete":
			return completeEnd.shortcoming(marker.data, context);
		case "handover":
			return handoverEnd.shortcoming(marker.data, context);
		case "blocked":
			return blockedEnd.shortcoming(marker.data, context);
		case "failed":
			return failedEnd.shortcoming(marker.data, context);
	}
}
