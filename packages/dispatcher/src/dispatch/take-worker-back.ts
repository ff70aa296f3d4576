import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { awaitEnd } from "../process/await-end.ts";
import { endCarriers } from "../process/end-carriers.ts";
import { identifyProcess } from "../process/identify-process.ts";
import { signalProcess } from "../process/signal-process.ts";
import { stopRecordedWorker } from "../stop/stop-recorded-worker.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";

const SUPERVISOR_MS = 30_000;

/**
 * Stops a worker that was just started, wherever it has got to, and forgets its processes. Its
 * logs stay. Throws `WORKER_NOT_STOPPED`.
 */
export async function takeWorkerBack(
	context: Pick<DispatcherContext, "root" | "now">,
	started: { workerId: string; supervisorPid: number | undefined },
): Promise<void> {
	const { workerId, supervisorPid } = started;
	if (supervisorPid !== undefined) await endSupervisor(supervisorPid);
	const record = await readWorkerRecord(context.root, workerId);
	if (record !== undefined) await stopRecordedWorker(context, record);
	else await endCarriers(carriedBy({ worker_id: workerId, thread_id: null }));
	await removeWorkerFiles(context.root, workerId);
}

/** Our own child: its pid is its own until it has been waited for, so it can be identified now. */
async function endSupervisor(pid: number): Promise<void> {
	const identity = await identifyProcess(pid);
	if (identity === undefined || !(await signalProcess(identity, "SIGTERM"))) return;
	if (!(await awaitEnd(identity, SUPERVISOR_MS))) await signalProcess(identity, "SIGKILL");
}
