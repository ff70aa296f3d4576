import { CodedError } from "../coded-error.ts";
import { type Marker, markerRegistry } from "./marker-registry.ts";

const MAX_COMMENT = 60_000;

/**
 * A marker as the comment that carries it: opening tag, JSON for machines, Markdown for
 * people, closing tag. `<` and `>` are escaped inside the JSON, so no field can hold a tag.
 * Throws `MARKER_TOO_LONG` above 60,000 characters (GitHub cuts comments at 65,536).
 */
export function renderMarker(marker: Marker): string {
	const { open, close } = markerRegistry[marker.kind];
	const json = JSON.stringify(marker.data, null, 2)
		.replaceAll("<", "\\u003c")
		.replaceAll(">", "\\u003e");
	const body = [open, "```json", json, "```", "", markdown(marker), close, ""].join("\n");
	if (body.length > MAX_COMMENT) {
		throw new CodedError(
			"MARKER_TOO_LONG",
			`The ${marker.kind} comment has ${body.length} characters.`,
			{
				hint: `Shorten its texts: a comment holds ${MAX_COMMENT} characters.`,
			},
		);
	}
	return body;
}

function markdown(marker: Marker): string {
	switch (marker.kind) {
		case "assigned":
			return markerRegistry.assigned.markdown(marker.data);
		case "started":
			return markerRegistry.started.markdown(marker.data);
		case "complete":
			return markerRegistry.complete.markdown(marker.data);
		case "review":
			return markerRegistry.review.markdown(marker.data);
	}
}
