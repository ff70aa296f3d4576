import { keepSnapshots } from "../snapshots/keep-snapshots.ts";
import { snapshotSubject } from "../snapshots/snapshot-subject.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { CodexRun, Run } from "./codex-run.ts";
import { recordEnd } from "./record-end.ts";
import type { StartedRun } from "./start-run.ts";
import { watchToEnd } from "./watch-to-end.ts";

/**
 * Sees to a run from its start to its recorded end, and to snapshots of the work meanwhile. Throws
 * only when the record cannot be written.
 */
export async function seeThrough(run: Run, started: StartedRun): Promise<WorkerEnd> {
	switch (started.type) {
		case "over":
			return await recordEnd(run, started.run);
		case "runs":
			return await recordEnd(run, await withSnapshots(run, () => watchToEnd(run, started)));
	}
}

async function withSnapshots(running: Run, act: () => Promise<CodexRun>): Promise<CodexRun> {
	const { spec, deps } = running;
	const over = new AbortController();
	const everyMs = deps.snapshotMs ?? spec.configuration.snapshots.minutes * 60_000;
	const options = { everyMs, done: over.signal, log: deps.log };
	const kept = keepSnapshots(snapshotSubject(spec, deps.env), options);
	try {
		return await act();
	} finally {
		over.abort();
		await kept;
	}
}
