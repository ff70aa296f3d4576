import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readClaim } from "../claims/read-claim.ts";
import { releaseClaim } from "../claims/release-claim.ts";
import { findCarriers } from "../process/find-carriers.ts";
import { isRunning } from "../process/is-running.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { kill, type LoneWorker, loneWorker } from "../testing/lone-worker.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam } from "../testing/team.ts";
import { waitFor } from "../testing/wait-for.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { adoptWorkers } from "./adopt-workers.ts";

const PATIENT = { timeout: 60_000 };

const activities = ({ team }: LoneWorker) =>
	readFileSync(join(team.root, ".codex-workers", "activity.jsonl"), "utf8")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line).type);

const ended = (world: LoneWorker) =>
	waitFor(async () => {
		const { end } = await world.record();
		if (end === null) throw new Error("it has not ended");
		return end;
	});

describe("a Codex whose supervisor is gone", PATIENT, () => {
	test("gets one new supervisor, however many look, which sees it to its end", async () => {
		const world = await loneWorker();
		const { context, worker, codex, supervisor } = world;
		const before = await readClaim(context, 7);
		const looks = [1, 2, 3].map(() => readWorkerStatus(context, { issue: 7 }));
		for (const status of await Promise.all(looks)) {
			expect(status).toMatchObject({ status: "running", untold: [] });
		}
		const record = await world.record();
		expect(record).toMatchObject({ codex, end: null });
		expect(record.supervisor?.pid).not.toBe(supervisor.pid);
		expect(record.supervisor !== null && (await isRunning(record.supervisor))).toBe(true);
		expect(await adoptWorkers(context)).toEqual([]);
		await waitFor(async () => expect((await readClaim(context, 7))?.oid).not.toBe(before?.oid));

		const completed = { type: "turn.completed", usage: { input_tokens: 1, output_tokens: 1 } };
		appendFileSync(worker.logs.events, `${JSON.stringify(completed)}\n`);
		await kill(codex);
		expect(await ended(world)).toMatchObject({ reason: "exited", exit_code: 0, status: "failed" });
		expect(markerKinds(world.team.comments())).toEqual(["assigned", "failed"]);
		const all = ["worker_spawned", "worker_adopted", "worker_ended"];
		await waitFor(() => expect(activities(world)).toEqual(all));
	});

	test("is stopped where its lease is over, by the record, and cannot be renewed", async () => {
		const world = await loneWorker();
		const { team, context } = world;
		const lease_until = new Date(Date.now() - 1).toISOString();
		await writeWorkerRecord(team.root, { ...(await world.record()), lease_until });
		await team.git("remote", "set-url", "origin", `${team.folder}/gone.git`);
		await adoptWorkers(context);
		expect(await ended(world)).toMatchObject({ reason: "claim_lost" });
		expect(await findCarriers(carriedBy(await world.record()))).toEqual([]);
	});

	test("is stopped where its claim is not its own any more, and only its work is kept", async () => {
		const world = await loneWorker({ arms: true, works: true, background: true });
		const { team, context, worker } = world;
		await releaseClaim(context, { issue: 7, workerId: worker.workerId });
		expect(await adoptWorkers(context)).toMatchObject([
			{ type: expect.stringMatching(/adopted|recovered/), workerId: worker.workerId, issue: 7 },
		]);
		expect(await ended(world)).toMatchObject({ reason: "claim_lost" });
		expect(await findCarriers(carriedBy(await world.record()))).toEqual([]);
		expect(markerKinds(team.comments())).toEqual(["assigned"]);
		await waitFor(async () => {
			expect(await team.refs()).toContain(`refs/codex-workers/wip/7/${worker.workerId}`);
		});
	});
});

test("nothing is done for a checkout without workers", async () => {
	const team = await startTeam();
	expect(await adoptWorkers(await team.context())).toEqual([]);
});
