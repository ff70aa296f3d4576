import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { startProgram, WAITS } from "../testing/start-program.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { readWorkerLog } from "./read-worker-log.ts";

const WORKER = "worker-1-7";
const END: WorkerRecord["end"] = {
	at: "2026-01-01T00:00:00.000Z",
	reason: "exited",
	exit_code: 0,
	signal: null,
	status: "completed",
	says: "It ended.",
};

function recordedWorker() {
	const root = scratchFolder();
	const { events, record } = workerFiles(root, WORKER);
	for (const file of [events, record]) mkdirSync(dirname(file), { recursive: true });
	writeFileSync(events, "first\n");
	return {
		log: { root, workerId: WORKER, events },
		says: (line: string) => appendFileSync(events, `${line}\n`),
		is: (change: Partial<WorkerRecord>) =>
			writeFileSync(record, JSON.stringify(workerRecord(change))),
	};
}

/** Follows, and does something whenever lines have come. */
async function follow(
	{ log }: ReturnType<typeof recordedWorker>,
	whenRead: (lines: readonly string[]) => void = () => {},
	signal = new AbortController().signal,
) {
	const all: string[] = [];
	for await (const lines of readWorkerLog(log, { pollMs: 5, signal })) {
		all.push(...lines);
		if (lines.length > 0) whenRead(lines);
	}
	return all;
}

describe("a followed log", () => {
	test("goes on while the worker runs, and has what came until its end", async () => {
		const worker = recordedWorker();
		const supervisor = await startProgram(WAITS);
		worker.is({ supervisor });
		const lines = await follow(worker, ([line]) => {
			if (line !== "first") return;
			worker.says("second");
			worker.is({ supervisor, end: END });
		});
		expect(lines).toEqual(["first", "second"]);
	});

	test("ends when the worker's processes are gone without a word", async () => {
		const worker = recordedWorker();
		const supervisor = await startProgram(WAITS);
		worker.is({ supervisor });
		const lines = await follow(worker, () => process.kill(supervisor.pid, "SIGKILL"));
		expect(lines).toEqual(["first"]);
	});

	test("ends when somebody interrupts, and where there is no record", async () => {
		const worker = recordedWorker();
		expect(await follow(worker)).toEqual(["first"]);
		worker.is({ supervisor: await startProgram(WAITS) });
		const abort = new AbortController();
		expect(await follow(worker, () => abort.abort(), abort.signal)).toEqual(["first"]);
	});
});
