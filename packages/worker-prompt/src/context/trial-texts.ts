import type { FailedMarker } from "@codex-workers/protocol";

/** What was tried, each with what came of it. */
export function trialTexts(trials: FailedMarker["tried"]): string[] {
	return trials.map(({ approach, result }) => `${approach}\nResult: ${result}`);
}
