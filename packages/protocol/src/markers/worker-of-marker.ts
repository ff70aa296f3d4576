import type { Marker } from "./marker-registry.ts";

/** The id of the worker a marker is about; `null` where it names none. */
export function workerOfMarker({ data }: Marker): string | null {
	return "worker_id" in data ? data.worker_id : null;
}
