import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";
import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import { gateNotArmed } from "../gate/gate-not-armed.ts";
import { interrupted } from "../steps/interrupted.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { isArmed } from "./is-armed.ts";
import type { StartedSupervisor } from "./start-supervisor.ts";

type Waiting = {
	root: string;
	env: Environment;
	workerId: string;
	supervisor: StartedSupervisor;
	/** How long to wait, in milliseconds. */
	ms: number;
	signal?: AbortSignal | undefined;
};

const POLL_MS = 50;
/** How often the record is read although there is no proof yet: it may tell an end. */
const EVERY = 5;

/**
 * Waits until Codex runs and its gate has proved that it fires, and gives the worker's record.
 * Throws `GATE_NOT_ARMED` (no proof in time, or Codex worked without it), `WORKER_NOT_STARTED`
 * with the end of Codex's own words, `INTERRUPTED`.
 */
export async function awaitArmed(waiting: Waiting): Promise<WorkerRecord> {
	const { root, workerId } = waiting;
	const { armed } = workerFiles(root, workerId);
	const deadline = performance.now() + waiting.ms;
	const isWanted = () => performance.now() < deadline && waiting.signal?.aborted !== true;
	for (let polls = 1; isWanted(); polls++) {
		await delay(POLL_MS);
		const isOver = waiting.supervisor.hasExited();
		// Reading takes the machine away from those who are waited for, and from other starts.
		if (!isOver && !existsSync(armed) && polls % EVERY !== 0) continue;
		const record = await readWorkerRecord(root, workerId);
		const hasRun = record !== undefined && (record.codex ?? record.end) !== null;
		if (hasRun && (await isArmed(armed))) return record;
		if (record?.end != null) throw await endedEarly(waiting, record.end);
		if (isOver) throw await notStarted(waiting, "Its supervisor ended at once.");
	}
	if (waiting.signal?.aborted === true) throw interrupted();
	throw gateNotArmed("Its first hook did not fire in time.");
}

async function endedEarly(waiting: Waiting, end: WorkerEnd): Promise<CodedError> {
	return end.reason === "gate_not_armed"
		? gateNotArmed(end.says)
		: await notStarted(waiting, end.says);
}

async function notStarted(waiting: Waiting, says: string): Promise<CodedError> {
	const { stderr, supervisor } = workerFiles(waiting.root, waiting.workerId);
	const words = (await endOfText(stderr)) || (await endOfText(supervisor));
	const shown = printable(redact(words, waiting.env), 1_000);
	return new CodedError(
		"WORKER_NOT_STARTED",
		shown === "" ? says : `${says} Its last words: ${shown}`,
		{ hint: `Read ${stderr} and ${supervisor}, then dispatch again.` },
	);
}

async function endOfText(path: string): Promise<string> {
	return (await readFile(path, "utf8").catch(() => "")).slice(-4_000);
}
