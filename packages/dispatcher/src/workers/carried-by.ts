import type { WorkerRecord } from "./worker-record.ts";

/**
 * The environment entries by which everything that a worker has started can be found: its claim,
 * and Codex's own mark on its commands. A claim's commit is unique; a worker's id is not: two
 * repositories on one machine may both have a `worker-1701523200-7`.
 */
export function carriedBy(record: Pick<WorkerRecord, "claim" | "thread_id">): string[] {
	const own = `CODEX_WORKERS_CLAIM=${record.claim}`;
	return record.thread_id === null ? [own] : [own, `CODEX_THREAD_ID=${record.thread_id}`];
}
