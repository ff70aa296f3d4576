import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { awaitEnd } from "../process/await-end.ts";
import { endCarriers } from "../process/end-carriers.ts";
import { signalProcess } from "../process/signal-process.ts";
import { stopRecordedWorker } from "../stop/stop-recorded-worker.ts";
import type { StartedSupervisor } from "../supervisor/start-supervisor.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";

const SUPERVISOR_MS = 30_000;
const KILL_MS = 5_000;

/**
 * Stops a worker that was just started, wherever it has got to, and forgets its processes. Its
 * logs stay. `claim` is its claim's commit. Throws `WORKER_NOT_STOPPED`.
 */
export async function takeWorkerBack(
	context: Pick<DispatcherContext, "root" | "now">,
	started: { workerId: string; claim: string; supervisor: StartedSupervisor | undefined },
): Promise<void> {
	const { workerId, claim, supervisor } = started;
	if (supervisor !== undefined) await endSupervisor(supervisor);
	const record = await readWorkerRecord(context.root, workerId);
	if (record !== undefined) await stopRecordedWorker(context, record);
	else await endCarriers(carriedBy({ claim, thread_id: null }));
	await removeWorkerFiles(context.root, workerId);
}

/** Once our child has been waited for, its pid may be another's: it is never identified anew. */
async function endSupervisor({ identity, hasExited }: StartedSupervisor): Promise<void> {
	if (identity === undefined || hasExited()) return;
	if (!(await signalProcess(identity, "SIGTERM"))) return;
	if (await awaitEnd(identity, SUPERVISOR_MS)) return;
	await signalProcess(identity, "SIGKILL");
	await awaitEnd(identity, KILL_MS);
}
