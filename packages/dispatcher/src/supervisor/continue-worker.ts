import { endCarriers } from "../process/end-carriers.ts";
import { isRunning } from "../process/is-running.ts";
import { readExit } from "../unfinished/read-exit.ts";
import { carriedBy } from "../workers/carried-by.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { CodexRun } from "./codex-run.ts";
import { keepRecord } from "./record-keeper.ts";
import { superviseOn } from "./supervise-on.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Goes on with a worker whose supervisor is gone: where its Codex runs, until that ends; where it
 * does not, ends what it has left running and records the end. To be called by the holder of the
 * worker's lock. Throws only when the record cannot be written.
 */
export async function continueWorker(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	record: WorkerRecord,
): Promise<WorkerEnd> {
	const { codex } = record;
	if (codex !== null && (await isRunning(codex))) {
		return await superviseOn(spec, deps, { record, codex });
	}
	// A Codex that was started a moment before its supervisor died has its pid nowhere.
	const survivors = await endCarriers(carriedBy(record));
	if (survivors > 0) deps.log(`${survivors} processes of the worker could not be ended`);
	const { events } = workerFiles(spec.root, spec.worker_id);
	const run = await lostRun(events);
	const { recordEnd } = await import("./record-end.ts");
	return await recordEnd({ spec, deps, keeper: keepRecord(spec.root, record) }, run);
}

/** How a Codex ended that nobody has waited for, by its own log. */
async function lostRun(events: string): Promise<CodexRun> {
	const exit = await readExit(events);
	return exit.exitCode === null ? LOST : { ...exit, reason: "exited", says: null };
}

const LOST: CodexRun = {
	...{ reason: "supervisor_failed", exitCode: null, signal: null },
	says: "its process is gone without a word.",
};
