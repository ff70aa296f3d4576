import {
	exampleMarkers,
	foldIssueState,
	MARKER_KINDS,
	parseMarker,
	renderMarker,
} from "@codex-workers/protocol";
import type { Figure } from "../../figures/figure.ts";
import type { BenchCase } from "../../measure/bench-case.ts";
import { measureSuite } from "../../measure/measure-suite.ts";
import { perCall } from "../../measure/per-call.ts";
import { longHandover } from "./long-handover.ts";
import { longReview } from "./long-review.ts";

const ISSUE = 123;

/** Reading what is on GitHub: short and long comments, and a long history. */
export async function protocolSuite(signal?: AbortSignal): Promise<readonly Figure[]> {
	const examples = exampleMarkers(ISSUE);
	const short = renderMarker(examples.complete);
	const handover = longHandover(ISSUE);
	const review = longReview(ISSUE);
	const talk = "All quiet here.\n".repeat(3_750);
	const posted = Array.from({ length: 3_000 }, (_, at) => ({
		marker: examples[MARKER_KINDS[at % MARKER_KINDS.length] ?? "started"],
		comment: { url: `#${at}`, createdAt: "2026-01-01T00:00:00Z" },
	}));
	return await measureSuite({
		rounds: 30,
		signal,
		cases: [
			parsing(`a marker of ${short.length} characters`, short, { type: "marker", calls: 50 }),
			{
				...parsing(`a marker of ${handover.length} characters`, handover, { type: "marker" }),
				target: { below: 2 },
			},
			{
				...parsing(`a review by hand of ${review.length} characters, without JSON`, review, {
					type: "marker",
				}),
				target: { below: 2 },
			},
			parsing(`${talk.length} characters of talk`, talk, { type: "none" }),
			{
				name: `fold ${posted.length} markers`,
				sample: perCall(1, () => foldIssueState(posted)),
				target: { below: 100 },
			},
		],
	});
}

/** A case that reads a comment, which must be what it is meant to be. */
function parsing(
	what: string,
	text: string,
	{ type, calls = 10 }: { type: string; calls?: number },
): BenchCase {
	const parsed = parseMarker(text);
	if (parsed.type !== type) throw new TypeError(`${what}: ${JSON.stringify(parsed).slice(0, 200)}`);
	return { name: `parse ${what}`, sample: perCall(calls, () => parseMarker(text)) };
}
