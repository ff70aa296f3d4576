import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { adoptWorkers } from "../adoption/adopt-workers.ts";
import { git } from "../git/git.ts";
import { findCarriers } from "../process/find-carriers.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { kill, loneWorker } from "../testing/lone-worker.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { waitFor } from "../testing/wait-for.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { recoverLost } from "./recover-lost.ts";

describe("a worker that was killed with its supervisor", { timeout: 60_000 }, () => {
	test("is handed over by the next status, once, and leaves nothing running", async () => {
		const world = await loneWorker({ arms: true, works: true, background: true });
		const { team, context, worker, codex } = world;
		const carried = carriedBy(await world.record());
		await waitFor(async () => expect(await findCarriers(carried)).toHaveLength(2));
		await kill(codex);
		expect(await findCarriers(carried)).toHaveLength(1);
		const looks = [1, 2, 3].map(() => readWorkerStatus(context, { issue: 7 }));
		await Promise.all(looks);
		const status = await readWorkerStatus(context, { worker: worker.workerId });
		expect(status).toMatchObject({ status: "handover_needed", untold: [] });
		expect(markerKinds(team.comments())).toEqual(["assigned", "handover"]);
		const { end } = await world.record();
		expect(end).toMatchObject({ reason: "supervisor_failed", status: "handover_needed" });
		expect(await findCarriers(carriedBy(await world.record()))).toEqual([]);

		const ref = `refs/codex-workers/wip/7/${worker.workerId}`;
		await git(team.folder, ["clone", "--quiet", team.repository.gitDir, "elsewhere"], team);
		const elsewhere = join(team.folder, "elsewhere");
		await git(elsewhere, ["fetch", "--quiet", "origin", ref], team);
		await git(worker.worktree, ["add", "--all"], team);
		expect(await git(elsewhere, ["rev-parse", "FETCH_HEAD^{tree}"], team)).toBe(
			await git(worker.worktree, ["write-tree"], team),
		);
	});

	test("whose Codex nobody has written down is ended before its end is recorded", async () => {
		const world = await loneWorker();
		const { context, team, worker } = world;
		const record = await world.record();
		await writeWorkerRecord(team.root, { ...record, codex: null });
		expect(await adoptWorkers(context)).toMatchObject([{ type: "recovered" }]);
		expect(await findCarriers(carriedBy(record))).toEqual([]);
		expect(await recoverLost(context, worker.workerId)).toBeNull();
	});

	test("is left as it is where nothing says what it was told", async () => {
		const world = await loneWorker();
		const { context, team, worker, codex } = world;
		await kill(codex);
		rmSync(workerFiles(team.root, worker.workerId).spec);
		expect(await adoptWorkers(context)).toEqual([]);
		expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({ reason: "vanished" });
	});
});
