import type { TrustedMarker } from "@codex-workers/github";

/** The run of the dispatching loop that a worker was assigned in, as its newest assignment says. */
export function assignedOrchestration(
	markers: readonly TrustedMarker[],
	workerId: string,
): string | null {
	for (const { marker } of markers.toReversed()) {
		if (marker.kind !== "assigned" || marker.data.worker_id !== workerId) continue;
		return marker.data.orchestration_id;
	}
	return null;
}
