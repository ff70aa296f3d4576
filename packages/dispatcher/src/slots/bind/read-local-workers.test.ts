import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scratchFolder } from "../../testing/scratch-folder.ts";
import { workerRecord } from "../../testing/worker-record.ts";
import { workerFiles } from "../../workers/worker-files.ts";
import { writeWorkerRecord } from "../../workers/write-worker-record.ts";
import { readLocalWorkers } from "./read-local-workers.ts";

test("a record that cannot be read makes its own issue wait, and no other one", async () => {
	const root = scratchFolder();
	await writeWorkerRecord(root, workerRecord());
	writeFileSync(workerFiles(root, "worker-1-8").record, "{");
	const { workers, unreadable } = await readLocalWorkers({ root, host: "host-a" });
	expect(workers).toMatchObject([{ issue: 7, process: "ended", isRecorded: false }]);
	expect([...unreadable]).toMatchObject([
		[8, { type: "unreadable", code: "WORKER_RECORD_INVALID" }],
	]);
});
