import { isRunning } from "../process/is-running.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { WorkerFacts } from "./decide-worker-status.ts";

/**
 * Whether a worker's supervisor or its Codex runs on this machine. A supervisor that is still
 * settling the end counts: the worker is not over before it is recorded.
 */
export async function processState(record: WorkerRecord | null): Promise<WorkerFacts["process"]> {
	if (record === null) return "unknown";
	const known = [record.supervisor, record.codex].filter((identity) => identity !== null);
	const running = await Promise.all(known.map(isRunning));
	return running.includes(true) ? "running" : "ended";
}
