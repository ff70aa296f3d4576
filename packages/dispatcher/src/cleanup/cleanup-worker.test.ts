import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { releaseClaim } from "../claims/release-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readAllWorkers } from "../status/read-all-workers.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { dispatchForTest } from "../testing/dispatch-for-test.ts";
import { leftWorker } from "../testing/left-worker.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { waitFor } from "../testing/wait-for.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { cleanupWorker } from "./cleanup-worker.ts";

const target = { issue: 7 };

/** A worker that has ended by itself. */
async function endedWorker(team: Team) {
	const context = await team.context({ arms: true, works: true, ends: 1 });
	const worker = await dispatchForTest(context);
	await waitFor(async () => {
		expect(await readWorkerStatus(context, target)).toMatchObject({ status: "handover_needed" });
	});
	return { context, worker };
}

/** A dispatcher in another clone on the same machine. */
async function secondClone(team: Team) {
	const cwd = join(team.folder, "other");
	await team.git("clone", "--quiet", team.repository.gitDir, cwd);
	return await team.context({}, { cwd });
}

/** The same dispatcher when the lease is over. */
const later = (context: DispatcherContext): DispatcherContext => ({
	...context,
	now: () => Date.now() + 60 * 60_000,
});

describe("cleaning up after a worker", { timeout: 30_000 }, () => {
	test("gives the issue back: worktree, assignment, claim and record go, the logs stay", async () => {
		const team = await startTeam();
		const { context, worker } = await endedWorker(team);
		expect(await cleanupWorker(context, { target })).toMatchObject({
			workerId: worker.workerId,
			status: { status: "handover_needed" },
			worktree: "removed",
			commented: true,
			claim: "released",
			snapshots: { removed: 0, kept: 0 },
			didSomething: true,
		});
		expect(existsSync(worker.worktree)).toBe(false);
		expect(await team.git("branch", "--list", worker.branch)).toBe("");
		expect(markerKinds(team.comments())).toEqual(["assigned", "handover", "cleared"]);
		expect(team.comments()[2]).toContain("handed over");
		expect(await readClaim(context, 7)).toBeUndefined();
		expect(await readAllWorkers(context)).toEqual([]);
		expect(existsSync(worker.logs.events)).toBe(true);
		const activity = readFileSync(join(team.root, ".codex-workers", "activity.jsonl"), "utf8");
		const types = activity
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).type);
		expect(types).toEqual(["worker_spawned", "worker_ended", "worker_cleaned"]);
	});

	test("finds nothing the second time, and says so", async () => {
		const team = await startTeam();
		const { context, worker } = await leftWorker(team);
		await cleanupWorker(context, { target });
		for (const again of [target, { worker: worker.workerId }]) {
			expect(await cleanupWorker(context, { target: again })).toMatchObject({
				worktree: "absent",
				commented: false,
				claim: "absent",
				didSomething: false,
			});
		}
		expect(markerKinds(team.comments())).toEqual(["assigned", "cleared"]);
	});

	test("finds nothing on an issue that nobody has worked on", async () => {
		const team = await startTeam();
		const report = await cleanupWorker(await team.context(), { target });
		expect(report).toMatchObject({ workerId: null, didSomething: false });
		expect(team.comments()).toEqual([]);
	});

	test("keeps the worktree when asked to", async () => {
		const team = await startTeam();
		const { context, worker } = await leftWorker(team);
		const report = await cleanupWorker(context, { target, keepWorktree: true });
		expect(report).toMatchObject({ worktree: "kept", claim: "released" });
		expect(existsSync(worker.worktree)).toBe(true);
	});

	test("can be done from another clone once the lease is over: all that counts is on GitHub", async () => {
		const team = await startTeam();
		const { worker } = await leftWorker(team);
		expect(await cleanupWorker(later(await secondClone(team)), { target })).toMatchObject({
			workerId: worker.workerId,
			worktree: "absent",
			commented: true,
			claim: "released",
		});
	});
});

describe("cleanup goes on", { timeout: 30_000 }, () => {
	test("without the comment where the issue is gone", async () => {
		const team = await startTeam();
		const context = await team.context();
		const gone = { worker: "worker-1-99" };
		const written = await writeClaim(context, { issue: 99, workerId: gone.worker, attempt: 1 });
		await acquireClaim(context, written, { name: "feature/99-x", base: null });
		const record = workerRecord({ worker_id: gone.worker, issue: 99, claim: written.oid });
		await writeWorkerRecord(team.root, record);
		expect(await cleanupWorker(context, { target: gone })).toMatchObject({
			commented: false,
			claim: "released",
			didSomething: true,
		});
		expect(await listRecordedWorkers(team.root)).toEqual([]);
		expect(await cleanupWorker(context, { target: gone })).toMatchObject({ didSomething: false });
		const unheardOf = cleanupWorker(context, { target: { issue: 99 } });
		await expect(unheardOf).rejects.toMatchObject({ code: "ISSUE_NOT_FOUND" });
	});

	test("where the base and the branch are ahead of what this checkout has fetched", async () => {
		const team = await startTeam();
		const push = (branch: string, from: string) =>
			team.repository.commit({ branch, from, message: branch, files: { [branch]: "x" } });
		await push("main", "main");
		const { context, worker } = await leftWorker(team);
		await push(worker.branch, "main");
		await team.git("-C", worker.worktree, "pull", "--quiet", "origin", worker.branch);
		await team.git("update-ref", "-d", `refs/remotes/origin/${worker.branch}`);
		expect(await cleanupWorker(context, { target })).toMatchObject({ worktree: "removed" });
		expect(await team.git("branch", "--list", worker.branch)).toBe("");
	});
});

describe("cleanup refuses", { timeout: 30_000 }, () => {
	test("a worker that another clone on this machine has dispatched, while its lease is fresh", async () => {
		const team = await startTeam();
		const worker = await dispatchForTest(await team.context({ arms: true, works: true }));
		const context = await secondClone(team);
		expect(await readWorkerStatus(context, target)).toMatchObject({
			status: "running",
			host: "host-a",
			workerId: worker.workerId,
		});
		await expect(cleanupWorker(context, { target, force: true })).rejects.toMatchObject({
			code: "WORKER_RUNNING",
			hint: expect.stringMatching(/checkout that dispatched it, or wait .*over \(\d{4}-.*Z\)/),
		});
		expect((await readClaim(context, 7))?.oid).toBe(worker.claim);
	});

	test("a worker whose record another machine wrote, while its lease is fresh", async () => {
		const team = await startTeam();
		const { worker } = await leftWorker(team);
		const context = await team.context({}, { host: "host-b" });
		await expect(cleanupWorker(context, { target })).rejects.toMatchObject({
			code: "WORKER_RUNNING",
		});
		expect(existsSync(worker.worktree)).toBe(true);
	});

	test("a worker that runs, until it is stopped", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true, works: true });
		const worker = await dispatchForTest(context);
		const early = cleanupWorker(context, { target, force: true });
		await expect(early).rejects.toMatchObject({ code: "WORKER_RUNNING" });
		expect(existsSync(worker.worktree)).toBe(true);
		await stopWorker(context, target);
		expect(await cleanupWorker(context, { target })).toMatchObject({ worktree: "removed" });
	});

	test("a worker with a fresh lease on another machine", async () => {
		const team = await startTeam();
		const there = await team.context({}, { host: "host-b" });
		const written = await writeClaim(there, { issue: 7, workerId: "worker-1-7", attempt: 1 });
		await acquireClaim(there, written, { name: "feature/7-fix-it", base: null });
		const here = await team.context();
		await expect(cleanupWorker(here, { target })).rejects.toMatchObject({
			code: "WORKER_RUNNING",
			message: expect.stringContaining("host-b"),
		});
		expect(await cleanupWorker(later(here), { target })).toMatchObject({ claim: "released" });
	});

	test("to lose work; forced, it still keeps the commits on their branch", async () => {
		const team = await startTeam();
		const { context, worker } = await leftWorker(team);
		const inWorktree = (...args: string[]) => team.git("-C", worker.worktree, ...args);
		writeFileSync(join(worker.worktree, "done.txt"), "done");
		await inWorktree("add", "done.txt");
		await inWorktree("commit", "--quiet", "-m", "done work");
		const head = await inWorktree("rev-parse", "HEAD");
		writeFileSync(join(worker.worktree, "draft.txt"), "draft");
		const early = cleanupWorker(context, { target });
		await expect(early).rejects.toMatchObject({
			code: "WORKTREE_HAS_WORK",
			message: expect.stringMatching(/draft\.txt\nunpushed: .* done work/),
		});
		expect(markerKinds(team.comments())).toEqual(["assigned"]);
		expect(await readClaim(context, 7)).toBeDefined();
		const forced = await cleanupWorker(context, { target, force: true });
		expect(forced).toMatchObject({ worktree: "removed", claim: "released" });
		expect(await team.git("rev-parse", `refs/heads/${worker.branch}`)).toBe(head);
	});

	test("to touch what another worker has on the same issue by now", async () => {
		const team = await startTeam();
		const { context, worker } = await leftWorker(team);
		await releaseClaim(context, { issue: 7, workerId: worker.workerId });
		const next = await writeClaim(context, { issue: 7, workerId: "worker-9-7", attempt: 2 });
		await acquireClaim(context, next, { name: worker.branch, base: null });
		const report = await cleanupWorker(context, { target: { worker: worker.workerId } });
		expect(report).toMatchObject({
			worktree: "in_use",
			claim: "not_ours",
			commented: true,
			snapshots: null,
		});
		expect(existsSync(worker.worktree)).toBe(true);
		expect((await readClaim(context, 7))?.oid).toBe(next.oid);
	});
});
