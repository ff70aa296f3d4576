import { issueOfWorker } from "@codex-workers/protocol";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { isRunning } from "../../process/is-running.ts";
import { listRecordedWorkers } from "../../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../../workers/read-worker-record.ts";
import type { LocalWorker } from "../plan/slot-facts.ts";

/**
 * The workers that this checkout has a record of, as their processes are now. Of a worker of
 * another machine (a shared disk) nothing is said. Throws `WORKER_RECORD_INVALID`.
 */
export async function readLocalWorkers(
	context: Pick<DispatcherContext, "root" | "host">,
): Promise<LocalWorker[]> {
	const ids = await listRecordedWorkers(context.root);
	const read = await Promise.all(ids.map((id) => readLocalWorker(context, id)));
	return read.filter((worker) => worker !== undefined);
}

async function readLocalWorker(
	{ root, host }: Pick<DispatcherContext, "root" | "host">,
	workerId: string,
): Promise<LocalWorker | undefined> {
	const record = await readWorkerRecord(root, workerId);
	const issue = issueOfWorker(workerId);
	if (record === undefined || issue === undefined || record.host !== host) return undefined;
	const [isSupervised, worksOn] = await Promise.all(
		[record.supervisor, record.codex].map((one) => one !== null && isRunning(one)),
	);
	return {
		workerId,
		issue,
		process: isSupervised === true || worksOn === true ? "running" : "ended",
		isSupervised: isSupervised === true,
		isRecorded: record.end !== null,
	};
}
