import { CodedError } from "@codex-workers/protocol";
import { awaitEnd } from "../process/await-end.ts";
import { isRunning } from "../process/is-running.ts";
import { signalProcess } from "../process/signal-process.ts";
import { stopProcess } from "../process/stop-process.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";

export type StopReport = {
	workerId: string;
	issue: number;
	/** `false`: it had ended before. */
	wasRunning: boolean;
};

/** Codex's grace, its end, and the supervisor's questions to GitHub. */
const SUPERVISOR_MS = 60_000;

/**
 * Asks the supervisor to stop its worker and waits until both are gone; where no supervisor is
 * left, stops Codex itself and records the end. Throws `WORKER_NOT_STOPPED`.
 */
export async function stopRecordedWorker(
	context: { root: string; now: () => number },
	record: WorkerRecord,
): Promise<StopReport> {
	const { worker_id: workerId, issue, supervisor } = record;
	if (supervisor !== null && (await signalProcess(supervisor, "SIGTERM"))) {
		if (!(await awaitEnd(supervisor, SUPERVISOR_MS))) await signalProcess(supervisor, "SIGKILL");
		await stopLeftovers(context, record);
		return { workerId, issue, wasRunning: true };
	}
	return { workerId, issue, wasRunning: await stopLeftovers(context, record) };
}

async function stopLeftovers(
	context: { root: string; now: () => number },
	record: WorkerRecord,
): Promise<boolean> {
	const latest = (await readWorkerRecord(context.root, record.worker_id)) ?? record;
	const wasRunning = latest.codex !== null && (await isRunning(latest.codex));
	const { survivors } = await stopProcess({ process: latest.codex, carried: carriedBy(latest) });
	if (survivors > 0) {
		throw new CodedError("WORKER_NOT_STOPPED", `${survivors} processes of it cannot be ended.`, {
			hint: "They may belong to another account; end them there.",
		});
	}
	if (wasRunning && latest.end === null) {
		await writeWorkerRecord(context.root, { ...latest, end: stoppedEnd(context.now()) });
	}
	return wasRunning;
}

function stoppedEnd(now: number): WorkerRecord["end"] {
	return {
		at: new Date(now).toISOString(),
		reason: "stopped",
		exit_code: null,
		signal: null,
		status: null,
		says: "It was stopped after its supervisor had vanished.",
	};
}
