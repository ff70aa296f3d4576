import { rmSync } from "node:fs";
import { type MarkerData, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import {
	BRANCH,
	CRASHED,
	type Ended,
	endedWorker,
	handoverOf,
	ID,
} from "../testing/ended-worker.ts";
import { fullDisk } from "../testing/full-disk.ts";

describe("an end that is told in a worker's place", { timeout: 60_000 }, () => {
	test.each<[string, (world: Ended) => Promise<unknown>, Partial<MarkerData<"handover">>]>([
		[
			"a worktree that was deleted",
			async ({ worktree }) => rmSync(worktree, { recursive: true }),
			{ dirty: false },
		],
		["a detached head", ({ here }) => here("checkout", "--quiet", "--detach"), { dirty: true }],
	])("tells also of %s", async (_, damage, expected) => {
		const world = await endedWorker();
		const head = await world.commit("first.js");
		world.edit("fix.js", "half a fix");
		await damage(world);
		await world.record(CRASHED);
		const handover = await handoverOf(world);
		expect(handover).toMatchObject({ head_sha: head, ...expected });
		expect(handover.snapshot).toBe(await world.snapshot());
		expect(handover.gotchas[1]).toMatch(/ is gone\.$| was checked out, not the branch /);
	});

	test("tells also of work that no disk has room to snapshot", async () => {
		const world = await endedWorker();
		world.edit("fix.js", "half a fix");
		const env = fullDisk(world.team.env, world.team.folder);
		expect(await world.record(CRASHED, { env })).toMatchObject({ status: "handover_needed" });
		expect(await handoverOf(world)).toMatchObject({
			head_sha: null,
			snapshot: null,
			gotchas: [expect.stringMatching(/^The work could not be read \(GIT_FAILED.*on host-a\.$/)],
		});
	});

	test.each<[string, (world: Ended) => unknown, string[]]>([
		[
			"the worker's own",
			({ team }) => {
				const data = { ...OWN, worker_id: ID };
				const body = renderMarker({ kind: "blocked", data });
				team.repository.addComment(team.issue, { author: team.bot, body });
			},
			["blocked"],
		],
		[
			"another worker's assignment",
			({ team }) => {
				const data = { ...ASSIGNED, worker_id: "worker-1701523999-7" };
				const body = renderMarker({ kind: "assigned", data });
				team.repository.addComment(team.issue, { author: team.bot, body });
			},
			["assigned"],
		],
		[
			"another worker's claim",
			async ({ spec, deps }) => {
				const context = { ...spec, ...deps };
				const request = { issue: 7, workerId: "worker-1701523999-7", attempt: 2 };
				await acquireClaim(context, await writeClaim(context, request), {
					...{ name: "feature/7-other", base: null },
				});
			},
			[],
		],
	])("gives way to %s; the snapshot is there all the same", async (_, leave, kinds) => {
		const world = await endedWorker();
		world.edit("fix.js", "half a fix");
		await leave(world);
		await world.record(CRASHED);
		expect(world.kinds()).toEqual(kinds);
		expect(await world.snapshot()).toBeDefined();
		expect(await world.unsaid()).toEqual([]);
	});

	test("is not told of finished work", async () => {
		const world = await endedWorker();
		const { team } = world;
		const made = { branch: BRANCH, from: "main", message: "fix", files: { a: "b" } };
		await team.repository.commit(made);
		await team.repository.addPullRequest({ title: "fix", author: team.bot, head: BRANCH });
		expect(await world.record(CRASHED)).toMatchObject({ status: "completed" });
		expect(world.kinds()).toEqual([]);
		expect(await world.unsaid()).toEqual([]);
	});
});

const OWN: MarkerData<"blocked"> = {
	...{ schema_version: 1, worker_id: ID, attempt: 1, turns: 1, reason: "no access" },
	...{ tried: [], required: [{ item: "access", done: false }], explanation: "it is needed" },
};

const ASSIGNED: MarkerData<"assigned"> = {
	...{ schema_version: 1, assigned: true, worker_id: ID, assigned_at: "2026-11-21T10:00:00Z" },
	...{ worktree: "../w", branch: BRANCH, attempt: 2, scope: "standard", orchestration_id: null },
	claim: "a".repeat(40),
};
