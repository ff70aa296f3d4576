import {
	composeMarker,
	exampleMarkers,
	foldIssueState,
	MARKER_KINDS,
	parseMarker,
	renderMarker,
} from "@codex-workers/protocol";
import type { BenchSuite } from "../measure/bench-case.ts";
import { perCall } from "../measure/per-call.ts";

const ISSUE = 123;

/** Reading what is on GitHub: one long comment, and a long history. */
export async function protocolSuite(): Promise<BenchSuite> {
	const examples = exampleMarkers(ISSUE);
	const short = renderMarker(examples.complete);
	const long = longComment();
	const talk = "All quiet here.\n".repeat(3_750);
	const posted = Array.from({ length: 3_000 }, (_, at) => ({
		marker: examples[MARKER_KINDS[at % MARKER_KINDS.length] ?? "started"],
		comment: { url: `#${at}`, createdAt: "2026-01-01T00:00:00Z" },
	}));
	return {
		name: "protocol",
		rounds: 30,
		cases: [
			{
				name: `parse a marker of ${short.length} characters`,
				sample: perCall(50, () => parseMarker(short)),
			},
			{
				name: `parse a marker of ${long.length} characters`,
				sample: perCall(10, () => parseMarker(long)),
				target: "< 2 ms",
			},
			{
				name: `parse ${talk.length} characters of talk`,
				sample: perCall(10, () => parseMarker(talk)),
			},
			{
				name: `fold ${posted.length} markers`,
				sample: perCall(1, () => foldIssueState(posted)),
				target: "< 100 ms",
			},
		],
	};
}

/** A handover as long as a comment can be. */
function longComment(): string {
	const step = (at: number) =>
		`step ${at}: ${"look at what it does, then write it down. ".repeat(6)}`;
	const lines = Array.from({ length: 90 }, (_, at) => step(at));
	const { data } = exampleMarkers(ISSUE).handover;
	const composed = composeMarker("handover", {
		...data,
		done: lines,
		next_steps: lines.slice(0, 10),
	});
	if (!composed.ok) throw new TypeError(composed.why);
	return renderMarker(composed.marker);
}
