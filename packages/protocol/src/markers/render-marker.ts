import { CodedError } from "../coded-error.ts";
import { markerJson } from "./marker-json.ts";
import { type Marker, markerRegistry } from "./marker-registry.ts";

/** Characters of a comment of ours at most; GitHub cuts at 65,536. */
export const MAX_COMMENT = 60_000;

/**
 * A marker as the comment that carries it: opening tag, JSON for machines, Markdown for
 * people, closing tag. `<` and `>` are escaped inside the JSON, so no field can hold a tag.
 * Throws `MARKER_TOO_LONG` above 60,000 characters.
 */
export function renderMarker(marker: Marker): string {
	const body = markerText(marker);
	if (body.length <= MAX_COMMENT) return body;
	throw new CodedError(
		"MARKER_TOO_LONG",
		`The ${marker.kind} comment has ${body.length} characters.`,
		{ hint: `Shorten its texts: a comment holds ${MAX_COMMENT} characters.` },
	);
}

/** The comment of a marker, however long. */
export function markerText(marker: Marker): string {
	const { open, close } = markerRegistry[marker.kind];
	const json = markerJson(marker.data);
	return [open, "```json", json, "```", "", markdown(marker).trimEnd(), close, ""].join("\n");
}

function markdown(marker: Marker): string {
	switch (marker.kind) {
		case "assigned":
			return markerRegistry.assigned.markdown(marker.data);
		case "started":
			return markerRegistry.started.markdown(marker.data);
		case "progress":
			return markerRegistry.progress.markdown(marker.data);
		case "complete":
			return markerRegistry.complete.markdown(marker.data);
		case "handover":
			return markerRegistry.handover.markdown(marker.data);
		case "blocked":
			return markerRegistry.blocked.markdown(marker.data);
		case "failed":
			return markerRegistry.failed.markdown(marker.data);
		case "error":
			return markerRegistry.error.markdown(marker.data);
		case "review":
			return markerRegistry.review.markdown(marker.data);
		case "research":
			return markerRegistry.research.markdown(marker.data);
		case "orchestration":
			return markerRegistry.orchestration.markdown(marker.data);
	}
}
