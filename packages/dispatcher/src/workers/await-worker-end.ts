import { setTimeout as delay } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import { awaitEnd } from "../process/await-end.ts";
import { isRunning } from "../process/is-running.ts";
import { interrupted } from "../steps/interrupted.ts";
import { readWorkerRecord } from "./read-worker-record.ts";
import type { WorkerEnd } from "./worker-end.ts";

const POLL_MS = 50;
const LAST_WORDS_MS = 5_000;

/**
 * Waits until the supervisor of a worker on this machine has recorded its end, and for up to 5
 * seconds more until it has itself ended: then nobody writes into the checkout any more. Throws
 * `WORKER_VANISHED` (the supervisor is gone and recorded none), `WORKER_STILL_RUNNING` after
 * `ms` milliseconds, `INTERRUPTED`.
 */
export async function awaitWorkerEnd(
	{ root }: { root: string },
	waiting: { workerId: string; ms: number; signal?: AbortSignal },
): Promise<WorkerEnd> {
	const deadline = performance.now() + waiting.ms;
	while (performance.now() < deadline) {
		if (waiting.signal?.aborted === true) throw interrupted();
		const supervisor = (await readWorkerRecord(root, waiting.workerId))?.supervisor;
		const isAlive = supervisor != null && (await isRunning(supervisor));
		// Read after the supervisor was looked at: it may have written its last word in between.
		const end = (await readWorkerRecord(root, waiting.workerId))?.end;
		if (end != null) {
			if (supervisor != null) await awaitEnd(supervisor, LAST_WORDS_MS);
			return end;
		}
		if (!isAlive) throw vanished(waiting.workerId);
		await delay(POLL_MS);
	}
	throw new CodedError("WORKER_STILL_RUNNING", `${waiting.workerId} has not ended in time.`, {
		hint: `Watch it with \`codex-workers status ${waiting.workerId}\`, or stop it.`,
	});
}

function vanished(workerId: string): CodedError {
	return new CodedError("WORKER_VANISHED", `The supervisor of ${workerId} is gone.`, {
		hint: `Run \`codex-workers cleanup ${workerId}\`, then dispatch its issue again.`,
	});
}
