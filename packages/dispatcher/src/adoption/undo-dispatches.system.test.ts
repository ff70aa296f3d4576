import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleMarkers, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { releaseClaim } from "../claims/release-claim.ts";
import { renewClaim } from "../claims/renew-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { identifyProcess } from "../process/identify-process.ts";
import { leftWorker } from "../testing/left-worker.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam } from "../testing/team.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { adoptWorkers } from "./adopt-workers.ts";
import { type DispatchJournal, writeJournal } from "./dispatch-journal.ts";

const GONE = { pid: 999_999_999, started: "1", boot: "another" };

/** What a dispatch leaves that was killed after it had moved the issue on the board. */
async function killedDispatch(change: Partial<DispatchJournal> = {}) {
	const team = await startTeam();
	const { context, worker } = await leftWorker(team);
	await removeWorkerFiles(team.root, worker.workerId);
	team.board.move(team.issue, "In Progress");
	const base = await team.git("rev-parse", "origin/main");
	const held = await readClaim(context, 7);
	if (held?.claim == null) throw new Error("it holds no claim");
	const journal: DispatchJournal = {
		schema_version: 1,
		worker_id: worker.workerId,
		issue: 7,
		branch: { name: worker.branch, base },
		claim: { ref: held.ref, oid: held.oid, content: held.claim },
		worktree: { path: worker.worktree, isNew: true },
		base: "main",
		board_status: "Ready",
		dispatcher: GONE,
		begun_at: new Date().toISOString(),
		...change,
	};
	await writeJournal(team.root, journal);
	const workers = join(team.root, ".codex-workers", "workers");
	const journals = () => readdirSync(workers).filter((name) => name.endsWith(".dispatch.json"));
	return { team, context, worker, journals };
}

const later = (context: DispatcherContext): DispatcherContext => ({
	...context,
	now: () => Date.now() + 3 * 60_000,
});

describe("a dispatch that died before its worker began", { timeout: 30_000 }, () => {
	test("is taken back: claim, branch, assignment, board and worktree", async () => {
		const { team, context, worker, journals } = await killedDispatch();
		expect(await adoptWorkers(context, { issue: 8 })).toEqual([]);
		expect(await adoptWorkers(context)).toEqual([
			{ type: "recovered", workerId: worker.workerId, issue: 7, why: expect.any(String) },
		]);
		expect(await team.refs()).toEqual([]);
		expect(markerKinds(team.comments())).toEqual(["assigned", "cleared"]);
		expect(team.board.status(team.issue)).toBe("Ready");
		expect(existsSync(worker.worktree)).toBe(false);
		expect(journals()).toEqual([]);
		expect(await adoptWorkers(context)).toEqual([]);
	});

	test("is taken back as a whole where its supervisor had renewed the lease", async () => {
		const { team, context, worker, journals } = await killedDispatch();
		await renewClaim(context, { issue: 7, workerId: worker.workerId });
		expect(await adoptWorkers(context)).toMatchObject([{ type: "recovered" }]);
		expect(await team.refs()).toEqual([]);
		expect(markerKinds(team.comments())).toEqual(["assigned", "cleared"]);
		expect(team.board.status(team.issue)).toBe("Ready");
		expect(existsSync(worker.worktree)).toBe(false);
		expect(journals()).toEqual([]);
	});

	test("leaves an issue in progress whose text was edited since: nobody has read that", async () => {
		const { team, context } = await killedDispatch();
		team.issue.lastEditedAt = Date.now();
		expect(await adoptWorkers(context)).toMatchObject([{ type: "recovered" }]);
		expect(await team.refs()).toEqual([]);
		expect(team.board.status(team.issue)).toBe("In Progress");
	});

	test("loses no file that somebody has put into its worktree, nor one of an earlier attempt", async () => {
		const { context, worker } = await killedDispatch();
		writeFileSync(join(worker.worktree, "draft.txt"), "draft");
		expect(await adoptWorkers(context)).toMatchObject([{ type: "recovered" }]);
		expect(existsSync(join(worker.worktree, "draft.txt"))).toBe(true);
		const path = worker.worktree;
		const earlier = await killedDispatch({ worktree: { path, isNew: false } });
		await adoptWorkers(earlier.context);
		expect(existsSync(earlier.worker.worktree)).toBe(true);
	});

	test("is looked for again while its claim may still be under way", async () => {
		const { context, worker, journals } = await killedDispatch();
		await releaseClaim(context, { issue: 7, workerId: worker.workerId });
		await adoptWorkers(context);
		expect(journals()).toHaveLength(1);
		await adoptWorkers(later(context));
		expect(journals()).toEqual([]);
	});

	test("shows that its issue was left to people since", async () => {
		const { team, context } = await killedDispatch({ board_status: "In Progress" });
		const { blocked } = exampleMarkers(7);
		team.repository.addComment(team.issue, { author: team.bot, body: renderMarker(blocked) });
		expect(await adoptWorkers(context)).toMatchObject([{ type: "recovered" }]);
		expect(team.board.status(team.issue)).toBe("Blocked");
	});

	test("leaves another's claim, card and worktree", async () => {
		const { team, context, worker } = await killedDispatch();
		await releaseClaim(context, { issue: 7, workerId: worker.workerId });
		const next = await writeClaim(context, { issue: 7, workerId: "worker-9-7", attempt: 2 });
		await acquireClaim(context, next, { name: worker.branch, base: null });
		await adoptWorkers(context);
		expect((await readClaim(context, 7))?.oid).toBe(next.oid);
		expect(team.board.status(team.issue)).toBe("In Progress");
		expect(markerKinds(team.comments())).toEqual(["assigned", "cleared"]);
		expect(existsSync(worker.worktree)).toBe(true);
	});

	test("is none while its process runs", async () => {
		const dispatcher = (await identifyProcess(process.pid)) ?? null;
		const { team, context } = await killedDispatch({ dispatcher });
		expect(await adoptWorkers(context)).toEqual([]);
		expect(markerKinds(team.comments())).toEqual(["assigned"]);
	});

	test("is none for an hour where nobody can tell whether its process runs", async () => {
		const { team, context } = await killedDispatch({ dispatcher: null });
		expect(await adoptWorkers(later(context))).toEqual([]);
		expect(markerKinds(team.comments())).toEqual(["assigned"]);
		const inAnHour = { ...context, now: () => Date.now() + 61 * 60_000 };
		expect(await adoptWorkers(inAnHour)).toMatchObject([{ type: "recovered" }]);
	});

	test("leaves the files of another one's worker that has the same id", async () => {
		const { team, context, worker } = await killedDispatch();
		const { spec } = workerFiles(team.root, worker.workerId);
		const other = workerSpec({ worker_id: worker.workerId, claim: "9".repeat(40) });
		writeFileSync(spec, JSON.stringify(other));
		expect(await adoptWorkers(context)).toMatchObject([{ type: "recovered" }]);
		expect(existsSync(spec)).toBe(true);
	});

	test("says so where its journal cannot be read, and nothing is changed", async () => {
		const { team, context, journals } = await killedDispatch();
		const { record } = workerFiles(team.root, "x");
		writeFileSync(join(record, "..", journals()[0] ?? ""), "{");
		expect(await adoptWorkers(context)).toMatchObject([
			{ type: "left", why: expect.stringContaining("DISPATCH_JOURNAL_INVALID") },
		]);
		expect(markerKinds(team.comments())).toEqual(["assigned"]);
	});
});
