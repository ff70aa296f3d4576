import type { WorkerRecord } from "./worker-record.ts";

/**
 * The environment entries by which everything that a worker has started can be found: its id,
 * and Codex's own mark on its commands.
 */
export function carriedBy(record: Pick<WorkerRecord, "worker_id" | "thread_id">): string[] {
	const own = `CODEX_WORKERS_WORKER_ID=${record.worker_id}`;
	return record.thread_id === null ? [own] : [own, `CODEX_THREAD_ID=${record.thread_id}`];
}
