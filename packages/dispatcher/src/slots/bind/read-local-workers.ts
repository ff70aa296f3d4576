import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { isRunning } from "../../process/is-running.ts";
import { readRecordedWorkers } from "../../workers/read-recorded-workers.ts";
import type { WorkerRecord } from "../../workers/worker-record.ts";
import type { IssueFacts, LocalWorker } from "../plan/slot-facts.ts";

/** The workers here, and the issues of those whose record cannot be read: nothing is done for them. */
export type LocalSight = {
	workers: LocalWorker[];
	unreadable: ReadonlyMap<number, IssueFacts>;
};

/**
 * The workers that this checkout has a record of, as their processes are now. Of a worker of
 * another machine (a shared disk) nothing is said.
 */
export async function readLocalWorkers({
	root,
	host,
}: Pick<DispatcherContext, "root" | "host">): Promise<LocalSight> {
	const workers: Promise<LocalWorker>[] = [];
	const unreadable = new Map<number, IssueFacts>();
	for (const recorded of await readRecordedWorkers(root)) {
		if (recorded.type === "unreadable") {
			const { code, message: says } = recorded.error;
			unreadable.set(recorded.issue, { type: "unreadable", code, says });
		} else if (recorded.record.host === host) {
			workers.push(localWorker(recorded.record));
		}
	}
	return { workers: await Promise.all(workers), unreadable };
}

async function localWorker(record: WorkerRecord): Promise<LocalWorker> {
	const [isSupervised, worksOn] = await Promise.all(
		[record.supervisor, record.codex].map((one) => one !== null && isRunning(one)),
	);
	return {
		workerId: record.worker_id,
		issue: record.issue,
		process: isSupervised === true || worksOn === true ? "running" : "ended",
		isSupervised: isSupervised === true,
		isRecorded: record.end !== null,
	};
}
