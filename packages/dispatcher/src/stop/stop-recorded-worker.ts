import { setTimeout as delay } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import { awaitEnd } from "../process/await-end.ts";
import { isRunning } from "../process/is-running.ts";
import { signalProcess } from "../process/signal-process.ts";
import { stopProcess } from "../process/stop-process.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { lockWorker, type WorkerLock } from "../workers/lock-worker.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";

export type StopReport = {
	workerId: string;
	issue: number;
	/** `false`: it had ended before. */
	wasRunning: boolean;
};

type StopContext = {
	root: string;
	now: () => number;
	/** How long the supervisor has to end; by default Codex's grace and its questions to GitHub. */
	supervisorMs?: number;
	/** Records the end of a worker whose supervisor did not; where that is not given, nobody is told of it. */
	settle?: (record: WorkerRecord, says: string) => Promise<boolean>;
};

const SUPERVISOR_MS = 60_000;
const KILL_MS = 5_000;

/**
 * Asks the supervisor to stop its worker and waits until both are gone; where it does not come to
 * that, stops Codex itself and records the end. Throws `WORKER_NOT_STOPPED`.
 */
export async function stopRecordedWorker(
	context: StopContext,
	record: WorkerRecord,
): Promise<StopReport> {
	const { worker_id: workerId, issue } = record;
	const supervisorWas = await stopSupervisor(context, record.supervisor);
	const { lock, latest } = await takeTurn(context, record);
	// Somebody has given it a new supervisor in between.
	if (lock === undefined) return await stopRecordedWorker(context, latest);
	try {
		const codexWasRunning = await stopLeftovers(latest);
		const wasRunning = supervisorWas !== "gone" || codexWasRunning;
		if (wasRunning && latest.end === null) await recordStopped(context, latest, supervisorWas);
		return { workerId, issue, wasRunning };
	} finally {
		await lock.release();
	}
}

type Turn = { lock: WorkerLock | undefined; latest: WorkerRecord };

/**
 * Waits for the right to act for the worker: whoever has it may be adopting it, or recording its
 * end. Without a lock the answer has a supervisor that is new. Throws `WORKER_NOT_STOPPED`.
 */
async function takeTurn(context: StopContext, record: WorkerRecord): Promise<Turn> {
	const { root, supervisorMs = SUPERVISOR_MS } = context;
	const deadline = performance.now() + supervisorMs;
	for (;;) {
		const lock = await lockWorker(root, record.worker_id);
		const latest = (await readWorkerRecord(root, record.worker_id)) ?? record;
		if (lock !== undefined || isSupervisedAnew(record, latest)) return { lock, latest };
		if (performance.now() >= deadline) throw busy(record);
		await delay(POLL_MS);
	}
}

const POLL_MS = 50;

function busy({ worker_id: workerId, issue }: WorkerRecord): CodedError {
	return new CodedError("WORKER_NOT_STOPPED", `Another process is seeing to ${workerId}.`, {
		hint: `Look again with \`codex-workers status ${issue}\`, then stop it again.`,
	});
}

function isSupervisedAnew(before: WorkerRecord, now: WorkerRecord): boolean {
	const [was, is] = [before.supervisor, now.supervisor];
	return is !== null && (was?.pid !== is.pid || was.started !== is.started);
}

async function stopSupervisor(
	{ supervisorMs = SUPERVISOR_MS }: StopContext,
	supervisor: WorkerRecord["supervisor"],
): Promise<"gone" | "ended" | "killed"> {
	if (supervisor === null || !(await signalProcess(supervisor, "SIGTERM"))) return "gone";
	if (await awaitEnd(supervisor, supervisorMs)) return "ended";
	await signalProcess(supervisor, "SIGKILL");
	await awaitEnd(supervisor, KILL_MS);
	return "killed";
}

async function stopLeftovers({ codex, ...marks }: WorkerRecord): Promise<boolean> {
	const wasRunning = codex !== null && (await isRunning(codex));
	const { survivors } = await stopProcess({ process: codex, carried: carriedBy(marks) });
	if (survivors === 0) return wasRunning;
	throw new CodedError("WORKER_NOT_STOPPED", `${survivors} processes of it cannot be ended.`, {
		hint: "They may belong to another account; end them there.",
	});
}

const WHY = {
	gone: "It was stopped after its supervisor had vanished.",
	ended: "It was stopped, and its supervisor ended without a word.",
	killed: "It was stopped; its supervisor did not end in time and was killed.",
};

async function recordStopped(
	context: StopContext,
	record: WorkerRecord,
	supervisorWas: keyof typeof WHY,
): Promise<void> {
	const says = WHY[supervisorWas];
	if (context.settle !== undefined && (await context.settle(record, says))) return;
	const end: WorkerEnd = {
		at: new Date(context.now()).toISOString(),
		reason: "stopped",
		exit_code: null,
		signal: null,
		status: null,
		says,
	};
	await writeWorkerRecord(context.root, { ...record, end });
}
