import { describe, expect, test } from "vitest";
import { isRunning } from "../process/is-running.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { startProgram, WAITS } from "../testing/start-program.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { awaitWorkerEnd } from "./await-worker-end.ts";
import type { WorkerEnd } from "./worker-end.ts";
import { writeWorkerRecord } from "./write-worker-record.ts";

const end: WorkerEnd = {
	at: "2026-01-01T00:00:00Z",
	reason: "exited",
	exit_code: 0,
	signal: null,
	status: "completed",
	says: "Codex ended with exit code 0.",
};
const waiting = { workerId: "worker-1-7", ms: 5_000 };

describe("awaiting the end of a worker", { timeout: 30_000 }, () => {
	test("lasts until its supervisor, which has recorded it, is gone as well", async () => {
		const root = scratchFolder();
		const supervisor = await startProgram("console.log('ready'); setTimeout(() => {}, 1_000)");
		await writeWorkerRecord(root, workerRecord({ supervisor, end }));
		expect(await awaitWorkerEnd({ root }, waiting)).toEqual(end);
		expect(await isRunning(supervisor)).toBe(false);
	});

	test("says that the supervisor is gone where nobody recorded an end", async () => {
		const root = scratchFolder();
		await writeWorkerRecord(root, workerRecord());
		const awaited = awaitWorkerEnd({ root }, waiting);
		await expect(awaited).rejects.toMatchObject({ code: "WORKER_VANISHED" });
	});

	test("is given up after its time", async () => {
		const root = scratchFolder();
		await writeWorkerRecord(root, workerRecord({ supervisor: await startProgram(WAITS) }));
		const awaited = awaitWorkerEnd({ root }, { ...waiting, ms: 1 });
		await expect(awaited).rejects.toMatchObject({ code: "WORKER_STILL_RUNNING" });
	});
});
