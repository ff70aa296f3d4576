import { keepSnapshots } from "../snapshots/keep-snapshots.ts";
import { snapshotSubject } from "../snapshots/snapshot-subject.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { CodexRun, Run } from "./codex-run.ts";
import { loadRecordEnd } from "./load-record-end.ts";
import type { StartedRun } from "./start-run.ts";
import { watchToEnd } from "./watch-to-end.ts";

/**
 * Sees to a run from its start to its recorded end, and to snapshots of the work meanwhile. Throws
 * only when the record cannot be written, or what writes it cannot be loaded.
 */
export async function seeThrough(run: Run, started: StartedRun): Promise<WorkerEnd> {
	const over = new AbortController();
	const loading = loadRecordEnd(run.deps, over.signal);
	// A worker whose end could not be told is not left to work on.
	loading.catch(() => {
		if (started.type === "runs") started.codex.kill();
	});
	const ended = await endOf(run, started).finally(() => over.abort());
	const recordEnd = await loading;
	return await recordEnd(run, ended);
}

async function endOf(run: Run, started: StartedRun): Promise<CodexRun> {
	switch (started.type) {
		case "over":
			return started.run;
		case "runs":
			return await withSnapshots(run, () => watchToEnd(run, started));
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
