import { parseMarker } from "@codex-workers/protocol";

/** What comments are, in order: `assigned`, `cleared`, another marker's kind, or `none`. */
export function markerKinds(comments: readonly string[]): string[] {
	return comments.map((body) => {
		const parsed = parseMarker(body);
		if (parsed.type !== "marker") return parsed.type;
		const { marker } = parsed;
		return marker.kind === "assigned" && !marker.data.assigned ? "cleared" : marker.kind;
	});
}
