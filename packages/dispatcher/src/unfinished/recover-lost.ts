import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { isRunning } from "../process/is-running.ts";
import { continueWorker } from "../supervisor/continue-worker.ts";
import { readSpec } from "../supervisor/read-spec.ts";
import { lockWorker } from "../workers/lock-worker.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";

/**
 * Does for a worker whose processes are gone what its supervisor did not come to: snapshots its
 * work, tells its end where it has told none, and records it. Gives that end; `null` where another
 * process does it, where it is done, where its Codex runs after all, or where nothing says what the
 * worker was told. Throws
 * `WORKER_RECORD_INVALID`, `WORKER_SPEC_INVALID`.
 */
export async function recoverLost(
	context: DispatcherContext,
	workerId: string,
	{ log = () => {} }: { log?: (line: string) => void } = {},
): Promise<WorkerEnd | null> {
	const { root, env, client, now } = context;
	const lock = await lockWorker(root, workerId);
	if (lock === undefined) return null;
	try {
		const record = await readWorkerRecord(root, workerId);
		const spec = await readSpec(root, workerId);
		if (record === undefined || record.end !== null || spec?.claim !== record.claim) return null;
		if (record.codex !== null && (await isRunning(record.codex))) return null;
		const stop = new AbortController().signal;
		return await continueWorker(spec, { env, client, now, pid: process.pid, stop, log }, record);
	} finally {
		await lock.release();
	}
}
