import { exampleMarkers, type Marker, renderMarker } from "@codex-workers/protocol";

/** The comment that carries the example of a kind. */
export function exampleBody(kind: Marker["kind"], issue: number): string {
	return renderMarker(exampleMarkers(issue)[kind]);
}
