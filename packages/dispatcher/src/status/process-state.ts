import { isRunning } from "../process/is-running.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { WorkerFacts } from "./decide-worker-status.ts";

/**
 * Whether a worker's supervisor or its Codex runs on this machine (`host`). A supervisor that is
 * still settling the end counts: the worker is not over before it is recorded. Of a worker whose
 * record another machine wrote nothing can be told here.
 */
export async function processState(
	record: WorkerRecord | null,
	host: string,
): Promise<WorkerFacts["process"]> {
	if (record === null || record.host !== host) return "unknown";
	const known = [record.supervisor, record.codex].filter((identity) => identity !== null);
	const running = await Promise.all(known.map(isRunning));
	return running.includes(true) ? "running" : "ended";
}
