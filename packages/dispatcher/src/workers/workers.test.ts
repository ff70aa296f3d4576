import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { readWorkerRecord } from "./read-worker-record.ts";
import { readWorkerRecords } from "./read-worker-records.ts";
import { removeWorkerFiles } from "./remove-worker-files.ts";
import { workerFiles } from "./worker-files.ts";
import { writeWorkerRecord } from "./write-worker-record.ts";

describe("a worker's record", () => {
	test("is read as it was written, and leaves no other file behind", async () => {
		const root = scratchFolder();
		const record = workerRecord();
		await writeWorkerRecord(root, record);
		expect(await readWorkerRecord(root, record.worker_id)).toEqual(record);
		const { record: path } = workerFiles(root, record.worker_id);
		expect(readdirSync(dirname(path))).toEqual([`${record.worker_id}.json`]);
	});

	test("is absent on a machine that knows nothing of the worker", async () => {
		expect(await readWorkerRecord(scratchFolder(), "worker-1-7")).toBeUndefined();
		expect(await readWorkerRecords(scratchFolder(), 7)).toEqual([]);
	});

	test.each([
		"",
		"{}",
		"null",
		'{"worker_id": "worker-1-7"}',
		JSON.stringify({ ...workerRecord(), extra: 1 }),
	])("that holds %j is an error which names the file", async (text) => {
		const root = scratchFolder();
		const { record: path } = workerFiles(root, "worker-1-7");
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		await expect(readWorkerRecord(root, "worker-1-7")).rejects.toMatchObject({
			code: "WORKER_RECORD_INVALID",
			message: expect.stringContaining(path),
		});
	});

	test("is listed with the others of its issue, the newest first, and with nothing else", async () => {
		const root = scratchFolder();
		const started = (worker_id: string, started_at: string) =>
			writeWorkerRecord(root, workerRecord({ worker_id, started_at }));
		await started("worker-1-7", "2026-01-01T00:00:00Z");
		await started("worker-2-7", "2026-01-02T00:00:00Z");
		writeFileSync(workerFiles(root, "worker-1-7").spec, "{}");
		writeFileSync(workerFiles(root, "worker-1-7").armed, "{}");
		writeFileSync(workerFiles(root, "worker-3-8").record, "broken");
		const listed = await readWorkerRecords(root, 7);
		expect(listed.map(({ worker_id }) => worker_id)).toEqual(["worker-2-7", "worker-1-7"]);
	});

	test("goes with spec, proof and turns; the logs stay", async () => {
		const root = scratchFolder();
		const record = workerRecord();
		const files = workerFiles(root, record.worker_id);
		await writeWorkerRecord(root, record);
		mkdirSync(dirname(files.events), { recursive: true });
		mkdirSync(files.turns);
		writeFileSync(join(files.turns, "count.7"), "bsc");
		for (const path of [files.spec, files.armed, files.events]) writeFileSync(path, "{}");
		await removeWorkerFiles(root, record.worker_id);
		await removeWorkerFiles(root, record.worker_id);
		expect(readdirSync(dirname(files.record))).toEqual([]);
		expect(existsSync(files.events)).toBe(true);
	});
});
