import type { WorkerRecord } from "../workers/worker-record.ts";

/** A record of a worker that nobody has started. */
export function workerRecord(change: Partial<WorkerRecord> = {}): WorkerRecord {
	return {
		schema_version: 1,
		worker_id: "worker-1-7",
		issue: 7,
		attempt: 1,
		branch: "feature/7-fix",
		base: "main",
		worktree: "/src/widget-worker-7",
		claim: "1".repeat(40),
		lease_until: "2099-01-01T00:00:00Z",
		host: "host-a",
		started_at: "2026-01-01T00:00:00Z",
		supervisor: null,
		codex: null,
		thread_id: null,
		end: null,
		...change,
	};
}
