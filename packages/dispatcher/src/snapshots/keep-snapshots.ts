import { pause } from "../supervisor/pause.ts";
import { pushSnapshot } from "./push-snapshot.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";
import { takeSnapshot } from "./take-snapshot.ts";

/**
 * Snapshots a worker's work to `origin` again and again until `done`: what a machine that dies
 * takes with it is one interval. What fails is logged and tried again next time; `done` also ends
 * what is being asked of `origin`.
 */
export async function keepSnapshots(
	subject: SnapshotSubject,
	options: { everyMs: number; done: AbortSignal; log: (line: string) => void },
): Promise<void> {
	const reached = { ...subject, signal: options.done };
	let pushed: string | null = null;
	while (await pause(options.everyMs, options.done)) {
		const outcome = await takeSnapshot(reached);
		if (options.done.aborted) return;
		if (outcome.type === "failed") options.log(`snapshot: ${outcome.why}`);
		if (outcome.type !== "taken" || outcome.snapshot.oid === pushed) continue;
		const push = await pushSnapshot(reached, outcome.snapshot);
		if (push.type === "pushed") pushed = push.oid;
		else if (!options.done.aborted) options.log(`snapshot: ${push.why}`);
	}
}
