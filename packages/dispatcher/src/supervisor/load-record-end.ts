import { pause } from "./pause.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";

type RecordEnd = typeof import("./record-end.ts").recordEnd;

/** By then the workers that were started together have their Codex. */
const STARTED_MS = 5_000;

/**
 * Loads what records the end of a run, which is most of a supervisor: not while other workers are
 * started, and not as late as the end, because who knows what is there then. A run that is over
 * (`over`) does not wait. Rejects where it cannot be loaded.
 */
export async function loadRecordEnd(
	{ startedMs = STARTED_MS, onLoaded }: Pick<SupervisorDeps, "startedMs" | "onLoaded">,
	over: AbortSignal,
): Promise<RecordEnd> {
	await pause(startedMs, over);
	const { recordEnd } = await import("./record-end.ts");
	onLoaded?.();
	return recordEnd;
}
