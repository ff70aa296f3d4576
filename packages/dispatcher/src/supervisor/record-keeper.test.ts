import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { keepRecord } from "./record-keeper.ts";

test("a write that fails is told to its caller, and the next one is done with both changes", async () => {
	const root = scratchFolder();
	const record = workerRecord();
	const folder = dirname(workerFiles(root, record.worker_id).record);
	mkdirSync(dirname(folder), { recursive: true });
	writeFileSync(folder, "in the way");
	const keeper = keepRecord(root, record);
	await expect(keeper.update({ thread_id: "thread-1" })).rejects.toThrow("EEXIST");
	rmSync(folder);
	await keeper.update({ attempt: 2 });
	expect(await readWorkerRecord(root, record.worker_id)).toEqual({
		...record,
		thread_id: "thread-1",
		attempt: 2,
	});
});
