import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isRunning } from "../process/is-running.ts";
import { workerEnvironment } from "../supervisor/worker-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { startProgram, WAITS } from "../testing/start-program.ts";
import { waitFor } from "../testing/wait-for.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { lockWorker } from "../workers/lock-worker.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { stopRecordedWorker } from "./stop-recorded-worker.ts";

const onLinux = test.runIf(process.platform === "linux");
const DEAF = `process.on("SIGTERM", () => {}); ${WAITS}`;

describe("stopping a recorded worker", { timeout: 30_000 }, () => {
	onLinux("leaves another repository's worker of the same id alone", async () => {
		const claims = [1, 2].map(() => randomBytes(20).toString("hex"));
		const [one, other] = await Promise.all(
			claims.map(async (claim) => {
				const root = scratchFolder();
				const left = await startProgram(WAITS, workerEnvironment(workerSpec({ root, claim }), {}));
				return { root, left, record: workerRecord({ claim }) };
			}),
		);
		if (one === undefined || other === undefined) throw new Error("there are two");
		expect(one.record.worker_id).toBe(other.record.worker_id);
		await stopRecordedWorker({ root: one.root, now: Date.now }, one.record);
		expect(await isRunning(one.left)).toBe(false);
		expect(await isRunning(other.left)).toBe(true);
	});

	test("waits for who has the right to act for it, and takes a new supervisor for the one to stop", async () => {
		const root = scratchFolder();
		const record = workerRecord();
		await writeWorkerRecord(root, record);
		const lock = await lockWorker(root, record.worker_id);
		const stopped = stopRecordedWorker({ root, now: Date.now, supervisorMs: 10_000 }, record);
		const supervisor = await startProgram(WAITS);
		await writeWorkerRecord(root, { ...record, supervisor });
		await waitFor(async () => expect(await isRunning(supervisor)).toBe(false));
		await lock?.release();
		expect(await stopped).toMatchObject({ wasRunning: true });
		expect(await readWorkerRecord(root, record.worker_id)).toMatchObject({
			end: { reason: "stopped" },
		});
	});

	test("writes nothing into the record that another process is seeing to", async () => {
		const root = scratchFolder();
		const record = workerRecord();
		await writeWorkerRecord(root, record);
		const lock = await lockWorker(root, record.worker_id);
		const stopping = stopRecordedWorker({ root, now: Date.now, supervisorMs: 60 }, record);
		await expect(stopping).rejects.toMatchObject({ code: "WORKER_NOT_STOPPED" });
		expect(await readWorkerRecord(root, record.worker_id)).toEqual(record);
		await lock?.release();
	});

	test.each<[string, string, number, string]>([
		["has to be killed", DEAF, 50, "was killed"],
		["ends without a word", WAITS, 10_000, "without a word"],
	])("records an end where the supervisor %s", async (_, source, supervisorMs, says) => {
		const root = scratchFolder();
		const record = workerRecord({ supervisor: await startProgram(source) });
		await writeWorkerRecord(root, record);
		const report = await stopRecordedWorker({ root, now: Date.now, supervisorMs }, record);
		expect(report).toMatchObject({ wasRunning: true });
		expect(await readWorkerRecord(root, record.worker_id)).toMatchObject({
			end: { reason: "stopped", says: expect.stringContaining(says) },
		});
	});
});
