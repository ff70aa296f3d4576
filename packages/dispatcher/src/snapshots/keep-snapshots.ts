import { pause } from "../supervisor/pause.ts";
import { pushSnapshot } from "./push-snapshot.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";
import { takeSnapshot } from "./take-snapshot.ts";

/** How often, in milliseconds. */
export const SNAPSHOT_MS = 5 * 60_000;

/**
 * Snapshots a worker's work to `origin` again and again until `done`: what a machine that dies
 * takes with it is one interval. What fails is logged and tried again next time.
 */
export async function keepSnapshots(
	subject: SnapshotSubject,
	options: { everyMs: number; done: AbortSignal; log: (line: string) => void },
): Promise<void> {
	let pushed: string | null = null;
	while (await pause(options.everyMs, options.done)) {
		const outcome = await takeSnapshot(subject);
		if (outcome.type === "failed") options.log(`snapshot: ${outcome.why}`);
		if (outcome.type !== "taken" || outcome.snapshot.oid === pushed) continue;
		const push = await pushSnapshot(subject, outcome.snapshot);
		if (push.type === "pushed") pushed = outcome.snapshot.oid;
		else options.log(`snapshot: ${push.why}`);
	}
}
