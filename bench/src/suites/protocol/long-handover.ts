import { composeMarker, exampleMarkers, renderMarker } from "@codex-workers/protocol";

/** A handover as long as a comment can be. */
export function longHandover(issue: number): string {
	const step = (at: number) =>
		`step ${at}: ${"look at what it does, then write it down. ".repeat(6)}`;
	const lines = Array.from({ length: 90 }, (_, at) => step(at));
	const { data } = exampleMarkers(issue).handover;
	const composed = composeMarker("handover", {
		...data,
		done: lines,
		next_steps: lines.slice(0, 10),
	});
	if (!composed.ok) throw new TypeError(composed.why);
	return renderMarker(composed.marker);
}
