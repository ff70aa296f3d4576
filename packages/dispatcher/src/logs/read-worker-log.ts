import { processState } from "../status/process-state.ts";
import { pause } from "../supervisor/pause.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerLog } from "./find-worker-log.ts";
import { logLinesOf } from "./log-lines-of.ts";

/** How to read on: until the worker's end, or until `signal`. */
export type Following = { pollMs: number; signal: AbortSignal };

/**
 * The complete lines of a worker's log, in portions as they come. With `following` it ends when
 * the worker's end is recorded, when its processes are gone, or its record is.
 */
export async function* readWorkerLog(
	log: WorkerLog,
	following?: Following,
): AsyncGenerator<readonly string[]> {
	const newLines = logLinesOf(log.events);
	if (following === undefined) {
		yield await newLines();
		return;
	}
	for (let isOver = false; !isOver; ) {
		isOver = await hasEnded(log);
		yield await newLines();
		if (!isOver) isOver = !(await pause(following.pollMs, following.signal));
	}
}

async function hasEnded({ root, workerId }: WorkerLog): Promise<boolean> {
	const record = await readWorkerRecord(root, workerId);
	if (record === undefined || record.end !== null) return true;
	return (await processState(record, record.host)) !== "running";
}
