import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { startTeam } from "../testing/team.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { readAllWorkers } from "./read-all-workers.ts";
import { readWorkerStatus } from "./read-worker-status.ts";

describe("the list of workers", { timeout: 30_000 }, () => {
	test("has each worker, also where another one's record or issue cannot be read", async () => {
		const team = await startTeam();
		const context = await team.context();
		await writeWorkerRecord(team.root, workerRecord());
		await writeWorkerRecord(team.root, workerRecord({ worker_id: "worker-1-99", issue: 99 }));
		writeFileSync(workerFiles(team.root, "worker-1-12").record, "broken");
		expect(await readAllWorkers(context)).toMatchObject([
			{ issue: 7, workerId: "worker-1-7", status: "failed", reason: "vanished" },
			{ issue: 12, status: "unknown", says: expect.stringContaining("WORKER_RECORD_INVALID") },
			{ issue: 99, status: "unknown", says: expect.stringContaining("does not exist") },
		]);
		expect(await stopWorker(context, { issue: 7 })).toMatchObject({ workerId: "worker-1-7" });
		expect(await stopWorker(context, { worker: "worker-1-7" })).toMatchObject({ issue: 7 });
		await expect(stopWorker(context, { issue: 12 })).rejects.toMatchObject({
			code: "WORKER_RECORD_INVALID",
		});
	});

	test("a broken record stops neither status nor stop of another worker on the issue", async () => {
		const team = await startTeam();
		const context = await team.context();
		await writeWorkerRecord(team.root, workerRecord());
		writeFileSync(workerFiles(team.root, "worker-0-7").record, "broken");
		expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({ workerId: "worker-1-7" });
		expect(await stopWorker(context, { issue: 7 })).toMatchObject({ workerId: "worker-1-7" });
	});

	test("has what holds a claim that this checkout has no record of", async () => {
		const team = await startTeam();
		const context = await team.context();
		const written = await writeClaim(context, { issue: 7, workerId: "worker-2-7", attempt: 2 });
		await acquireClaim(context, written, { name: "feature/7-fix-it", base: null });
		await writeWorkerRecord(team.root, workerRecord());
		expect(await readAllWorkers(context)).toMatchObject([
			{ workerId: "worker-2-7", attempt: 2, status: "running" },
			{ workerId: "worker-1-7", attempt: 1, status: "failed" },
		]);
	});

	test("fails as a whole when GitHub does", async () => {
		const team = await startTeam();
		const context = await team.context({}, { env: { ...team.env, GH_TOKEN: "gho_nobody" } });
		await writeWorkerRecord(team.root, workerRecord());
		await expect(readAllWorkers(context)).rejects.toMatchObject({ name: "GitHubError" });
	});
});
