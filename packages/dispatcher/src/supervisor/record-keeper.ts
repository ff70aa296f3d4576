import type { WorkerRecord } from "../workers/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";

/** Keeps a worker's record and its file in step. */
export type RecordKeeper = {
	current: () => WorkerRecord;
	/**
	 * Changes the record and writes it; writes happen one after the other. A write that fails is
	 * told to its own caller, and the next one writes that change too.
	 */
	update: (change: Partial<WorkerRecord>) => Promise<void>;
};

/** Starts to keep a record; nothing is written before the first update. */
export function keepRecord(root: string, first: WorkerRecord): RecordKeeper {
	let record = first;
	let written: Promise<void> = Promise.resolve();
	return {
		current: () => record,
		update: (change) => {
			record = { ...record, ...change };
			const next = record;
			written = written.catch(() => {}).then(() => writeWorkerRecord(root, next));
			return written;
		},
	};
}
