import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createGitHubClient } from "@codex-workers/github";
import { badGateway, type Fault, reset } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { releaseClaim } from "../claims/release-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { CRASHED, type Ended, endedWorker, handoverOf, ID, REF } from "../testing/ended-worker.ts";
import { lossyGit } from "../testing/lossy-git.ts";
import { waitFor } from "../testing/wait-for.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { unsaidPath } from "../unfinished/unsaid.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";

describe("an end that is told in a worker's place", { timeout: 60_000 }, () => {
	test.each<[string, Fault]>([
		["an answer that was lost", badGateway("AddComment", { afterExecute: true })],
		["a connection that was cut after the work", reset("AddComment", { afterExecute: true })],
		["a 502", badGateway("AddComment")],
	])("is one comment in spite of %s", async (_, fault) => {
		const world = await endedWorker();
		world.team.github.inject(fault);
		await world.record(CRASHED);
		await world.record(CRASHED);
		const status = await readWorkerStatus(await world.team.context(), { worker: ID });
		expect(status.status).toBe("handover_needed");
		expect(world.kinds()).toEqual(["handover"]);
	});

	test.each<[string, (world: Ended) => Promise<unknown>]>([
		[
			"status",
			async ({ team }) => {
				const context = await team.context();
				expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({
					status: "handover_needed",
				});
				await readWorkerStatus(context, { issue: 7 });
			},
		],
		[
			"cleanup",
			async ({ team }) => {
				await cleanupWorker(await team.context(), { target: { worker: ID }, force: true });
			},
		],
	])("waits for a GitHub that is away, and the next %s tells it once", async (_, look) => {
		const world = await endedWorker();
		const { team, spec } = world;
		world.edit("fix.js", "half a fix");
		await writeWorkerRecord(
			team.root,
			workerRecord({ ...pick(spec), host: "host-a", supervisor: null }),
		);
		const apiUrl = "http://127.0.0.1:1";
		const client = createGitHubClient({ token: "x", apiUrl, maxWaitMs: 1 });
		expect(await world.record(CRASHED, { client })).toMatchObject({
			status: null,
			problem: expect.stringContaining("GITHUB_UNAVAILABLE"),
		});
		expect(await world.unsaid()).toMatchObject([{ said: false }]);
		expect(await world.snapshot()).toBeDefined();
		await look(world);
		expect(world.kinds()).toEqual(["handover"]);
		expect(await world.unsaid()).toEqual([]);
	});

	test("says that its snapshot is not pushed, and the next status pushes it without a second comment", async () => {
		const world = await endedWorker();
		const { team } = world;
		world.edit("fix.js", "half a fix");
		const hook = join(team.repository.gitDir, "hooks", "pre-receive");
		mkdirSync(dirname(hook), { recursive: true });
		writeFileSync(hook, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
		expect(await world.record(CRASHED)).toMatchObject({ status: "handover_needed" });
		const handover = await handoverOf(world);
		expect(handover).toMatchObject({ snapshot: null, commands: [] });
		expect(handover.gotchas[0]).toMatch(
			/could not be pushed: `codex-workers status worker-\S+` on host-a pushes it as refs/,
		);
		expect(world.log.join()).toContain("pre-receive hook declined");
		rmSync(hook);
		await readWorkerStatus(await team.context(), { issue: 7 });
		expect(await world.snapshot()).toBeDefined();
		expect(world.kinds()).toEqual(["handover"]);
		expect(await world.unsaid()).toEqual([]);
	});

	test("is not told later when it was not wanted at first, although its snapshot is pushed later", async () => {
		const world = await endedWorker();
		const { team, spec, deps } = world;
		world.edit("fix.js", "half a fix");
		const context = { ...spec, ...deps };
		const other = { issue: 7, workerId: "worker-1701523999-7" };
		const written = await writeClaim(context, { ...other, attempt: 2 });
		await acquireClaim(context, written, { name: "feature/7-other", base: null });
		const hook = join(team.repository.gitDir, "hooks", "update");
		mkdirSync(dirname(hook), { recursive: true });
		writeFileSync(hook, '#!/bin/sh\ncase "$1" in refs/codex-workers/wip/*) exit 1 ;; esac\n', {
			mode: 0o755,
		});
		await world.record(CRASHED);
		expect(await world.unsaid()).toMatchObject([{ said: true }]);
		rmSync(hook);
		await releaseClaim(context, other);
		await readWorkerStatus(await team.context(), { worker: ID });
		expect(await world.snapshot()).toBeDefined();
		expect(world.kinds()).toEqual([]);
		expect(await world.unsaid()).toEqual([]);
	});

	test("has its snapshot also where the answer to the push was lost", async () => {
		const world = await endedWorker();
		world.edit("fix.js", "half a fix");
		await world.record(CRASHED, { env: lossyGit(world.team.env, world.team.folder).env });
		expect((await handoverOf(world)).snapshot).toBe(await world.snapshot());
	});

	test("is written down, with its snapshot, before anything is asked of a network", async () => {
		const world = await endedWorker();
		const { team } = world;
		world.edit("fix.js", "half a fix");
		const { env, open } = gatedGit(team.env, team.folder);
		const recorded = world.record(CRASHED, { env });
		await waitFor(async () => {
			expect(await world.unsaid()).toMatchObject([
				{ said: false, facts: { kind: "handover", snapshot: { ref: REF } } },
			]);
		});
		expect(await world.snapshot()).toBeUndefined();
		open();
		expect(await recorded).toEqual({ status: "handover_needed", problem: null });
		expect(await world.snapshot()).toBe((await handoverOf(world)).snapshot);
	});

	test("is told from memory where there is no room to write it down", async () => {
		const world = await endedWorker();
		world.edit("fix.js", "half a fix");
		mkdirSync(join(unsaidPath(world.team.root, ID), "in-the-way"), { recursive: true });
		expect(await world.record(CRASHED)).toEqual({ status: "handover_needed", problem: null });
		expect(world.kinds()).toEqual(["handover"]);
		expect(await world.snapshot()).toBeDefined();
		expect(world.log.join()).toContain(`${ID}.unsaid.json`);
	});
});

function pick({ worker_id, issue, attempt, branch, base, worktree, claim }: Ended["spec"]) {
	return { worker_id, issue, attempt, branch, base, worktree, claim };
}

/** A git that reaches no remote before `open`. */
function gatedGit(env: Record<string, string>, folder: string) {
	const bin = join(folder, "gated");
	const gate = join(bin, "gate");
	const script = [
		"#!/bin/sh",
		`PATH='${env["PATH"]}'; export PATH`,
		`case " $* " in *" ls-remote "*|*" push "*|*" fetch "*)`,
		`while [ ! -e '${gate}' ]; do sleep 0.02; done ;; esac`,
		'exec git "$@"',
	];
	mkdirSync(bin);
	writeFileSync(join(bin, "git"), `${script.join("\n")}\n`, { mode: 0o755 });
	const path = `${bin}${delimiter}${env["PATH"]}`;
	return { env: { ...env, PATH: path }, open: () => writeFileSync(gate, "") };
}
