import type { PostedMarker } from "@codex-workers/protocol";

/** The outcome of a worker that its dispatcher took back before it began. */
export const NOT_STARTED = "not started";

/** Whether that is what a comment tells. */
export function isNotStarted({ marker: { data } }: PostedMarker<"assigned">): boolean {
	return !data.assigned && data.outcome === NOT_STARTED;
}
