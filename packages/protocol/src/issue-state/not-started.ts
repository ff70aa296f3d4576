import type { Attempt } from "./attempt.ts";
import type { PostedMarker } from "./posted-marker.ts";

/** The outcome of a worker that its dispatcher took back before it began. */
export const NOT_STARTED = "not started";

/** Whether that is what a comment tells. */
export function isNotStarted({ marker: { data } }: PostedMarker<"assigned">): boolean {
	return !data.assigned && data.outcome === NOT_STARTED;
}

/** Whether an attempt never happened: its start was taken back, and its worker has said nothing. Pure. */
export function wasTakenBack({ cleared, started, progress, end }: Attempt): boolean {
	if (cleared === null || !isNotStarted(cleared)) return false;
	return started === null && progress === null && end === null;
}
