import { composeMarker, parseMarker, renderMarker } from "@codex-workers/protocol";

const composed = composeMarker("progress", {
	worker_id: "worker-1768471200-123",
	phase: "testing",
	current: "Testing add() with negative numbers.",
	next: "Review the change against the seven criteria.",
});
if (!composed.ok) throw new TypeError(composed.why);
export const comment = renderMarker(composed.marker);

const read = parseMarker(comment);
if (read.type === "invalid") throw new TypeError(`line ${read.line}: ${read.why}`);
export const phase =
	read.type === "marker" && read.marker.kind === "progress" ? read.marker.data.phase : null;
