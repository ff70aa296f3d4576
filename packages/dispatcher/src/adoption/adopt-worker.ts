import { setTimeout as delay } from "node:timers/promises";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { isRunning } from "../process/is-running.ts";
import { startSupervisor } from "../supervisor/start-supervisor.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { Adoption } from "./adoption.ts";

const STARTING_MS = 20_000;
const POLL_MS = 20;

/** Starts a new supervisor for a worker whose Codex runs, and waits until it has taken over. */
export async function adoptWorker(
	context: DispatcherContext,
	record: WorkerRecord,
): Promise<Pick<Adoption, "type" | "why">> {
	const { root } = context;
	const { worker_id: workerId } = record;
	const started = await startSupervisor(context, { root, worker_id: workerId });
	const deadline = performance.now() + STARTING_MS;
	while (performance.now() < deadline) {
		// Before the record is read: it may have written its last word in between.
		const isOver = started.hasExited();
		const now = await readWorkerRecord(root, workerId);
		if (now === undefined || now.end !== null) return { type: "recovered", why: endOf(now) };
		if (now.supervisor !== null && (await isRunning(now.supervisor))) {
			return { type: "adopted", why: `Process ${now.supervisor.pid} supervises it now.` };
		}
		if (isOver) break;
		await delay(POLL_MS);
	}
	const { supervisor: log } = workerFiles(root, workerId);
	return { type: "left", why: `Its new supervisor did not take over; ${log} says why.` };
}

function endOf(record: WorkerRecord | undefined): string {
	return record?.end?.says ?? "It was cleaned up meanwhile.";
}
