import { exampleMarkers, type Marker, type MarkerKind } from "@codex-workers/protocol";

const EXAMPLES = exampleMarkers(7);

/** The example of a kind of marker on #7, with other data. */
export function markerAs(kind: MarkerKind, data: object): Marker {
	const marker: Marker = EXAMPLES[kind];
	return Object.assign({ ...marker }, { data: { ...marker.data, ...data } });
}
