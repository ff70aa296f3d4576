import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createGitHubClient } from "@codex-workers/github";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { findCarriers } from "../process/find-carriers.ts";
import { configuration } from "../testing/prepare-worker.ts";
import type { Play } from "../testing/stand-in-codex.ts";
import { BRANCH, superviseForTest as prepare, untilArmed } from "../testing/supervise-for-test.ts";
import { startTeam } from "../testing/team.ts";
import { waitFor } from "../testing/wait-for.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { supervise } from "./supervise.ts";

describe("a supervisor", { timeout: 30_000 }, () => {
	test("runs Codex in the worktree with the prompt, and records how it ended", async () => {
		const team = await startTeam();
		const { spec, deps, record } = prepare(team, { arms: true, works: true, ends: 3 });
		const end = await supervise(spec, deps);
		expect(end).toMatchObject({
			reason: "exited",
			exit_code: 3,
			status: "handover_needed",
			says: "Codex ended with exit code 3.",
		});
		const kept = await record();
		expect(kept).toMatchObject({ thread_id: "thread-1", end });
		expect(kept?.supervisor?.pid).toBe(process.pid);
		const seen = JSON.parse(readFileSync(`${spec.codex.file}.seen`, "utf8"));
		expect(seen).toMatchObject({ prompt: "Work on issue 7.", cwd: spec.worktree });
		expect(seen.env).toMatchObject({ CODEX_WORKERS_WORKER_ID: spec.worker_id });
		const { stderr } = workerFiles(team.root, spec.worker_id);
		expect(readFileSync(stderr, "utf8")).toBe("last words\n");
	});

	test("stops a Codex that makes no progress, and has its work handed over", async () => {
		const team = await startTeam();
		const workers = { ...configuration.workers, stallMinutes: 1 / 100 };
		const change = { configuration: { ...configuration, workers } };
		const { spec, deps } = prepare(team, { arms: true, works: true, background: true }, change);
		writeFileSync(join(spec.worktree, "fix.js"), "half a fix");
		expect(await supervise(spec, deps)).toMatchObject({
			reason: "stalled",
			status: "handover_needed",
			says: expect.stringMatching(/^The worker made no progress and was stopped: nothing was seen/),
		});
	});

	test("stops Codex when it is told to, and what that has left running", async () => {
		const team = await startTeam();
		const { spec, deps, stop } = prepare(team, { arms: true, works: true, background: true });
		const over = supervise(spec, deps);
		await untilArmed(team, spec);
		const carried = carriedBy({ claim: spec.claim, thread_id: null });
		await waitFor(async () => expect((await findCarriers(carried)).length).toBe(2));
		stop.abort();
		expect(await over).toMatchObject({ reason: "stopped", signal: "SIGINT", status: "failed" });
		expect(await findCarriers(carried)).toEqual([]);
	});

	test("ends what a Codex that has ended by itself left running", async () => {
		const team = await startTeam();
		const { spec, deps } = prepare(team, { arms: true, background: true, ends: 0 });
		expect(await supervise(spec, deps)).toMatchObject({ reason: "exited" });
		const carried = carriedBy({ claim: spec.claim, thread_id: null });
		expect(await findCarriers(carried)).toEqual([]);
	});

	test("stops a Codex that reaches the time limit, also one that does not listen", async () => {
		const team = await startTeam();
		const { spec, deps } = prepare(
			team,
			{ arms: true, works: true, deaf: true },
			{ limit_ms: 400 },
		);
		expect(await supervise(spec, deps)).toMatchObject({ reason: "timed_out", signal: "SIGKILL" });
	});

	test.each<[string, Play]>([
		["at once", { works: true }],
		["and is over before anybody looks", { works: true, ends: 0 }],
	])("never lets a Codex work whose gate has not fired: %s", async (_, play) => {
		const team = await startTeam();
		const { spec, deps } = prepare(team, play);
		expect(await supervise(spec, deps)).toMatchObject({
			reason: "gate_not_armed",
			says: "Codex began to work although its gate had not fired, and was stopped.",
		});
	});

	test("records that Codex could not be started", async () => {
		const team = await startTeam();
		const codex = { file: join(team.folder, "nowhere"), args: [] };
		const { spec, deps } = prepare(team, {}, { codex });
		expect(await supervise(spec, deps)).toMatchObject({
			reason: "not_started",
			exit_code: null,
			says: expect.stringContaining("ENOENT"),
		});
	});

	test("stops a worker whose claim has gone to another", async () => {
		const team = await startTeam();
		const claims = { claims: { ...configuration.claims, leaseMinutes: 1 / 6_000 } };
		const { spec, deps, log } = prepare(
			team,
			{ arms: true, works: true },
			{ configuration: { ...configuration, ...claims } },
		);
		expect(await supervise(spec, deps)).toMatchObject({ reason: "claim_lost" });
		expect(log[0]).toContain("CLAIM_LOST");
	});

	test("keeps a claim that is its own", async () => {
		const team = await startTeam();
		const claims = { claims: { ...configuration.claims, leaseMinutes: 1 / 10 } };
		const { spec, deps, stop } = prepare(
			team,
			{ arms: true, works: true },
			{ configuration: { ...configuration, ...claims } },
		);
		const context = { ...deps, ...spec };
		const owner = { issue: 7, workerId: spec.worker_id };
		const written = await writeClaim(context, { ...owner, attempt: 1 });
		const claim = await acquireClaim(context, written, { name: BRANCH, base: null });
		const over = supervise(spec, deps);
		await waitFor(async () => {
			const refs = await team.repository.refs();
			expect(refs[claim.ref]).not.toBe(claim.oid);
		});
		stop.abort();
		expect(await over).toMatchObject({ reason: "stopped" });
	});

	test("snapshots the work while Codex runs", async () => {
		const team = await startTeam();
		const { spec, deps, stop } = prepare(team, { arms: true, works: true });
		const over = supervise(spec, { ...deps, snapshotMs: 20 });
		await untilArmed(team, spec);
		writeFileSync(join(spec.worktree, "fix.js"), "half a fix");
		await waitFor(async () => {
			const refs = await team.repository.refs();
			expect(refs).toHaveProperty([`refs/codex-workers/wip/7/${spec.worker_id}`]);
		});
		stop.abort();
		expect(await over).toMatchObject({ reason: "stopped", status: "handover_needed" });
	});

	test("records the end also when GitHub does not answer", async () => {
		const team = await startTeam();
		const { spec, deps } = prepare(team, { arms: true, ends: 0 });
		const client = createGitHubClient({ token: "x", apiUrl: "http://127.0.0.1:1", maxWaitMs: 1 });
		expect(await supervise(spec, { ...deps, connect: async () => client })).toMatchObject({
			reason: "exited",
			status: null,
			says: expect.stringContaining("GITHUB_UNAVAILABLE"),
		});
	});
});
