import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { identifyProcess } from "../process/identify-process.ts";
import { BRANCH, REF, snapshotWorld } from "../testing/snapshot-world.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { makeWay } from "./make-way.ts";

/** What a worker has left in a checkout that was cut off while another one went on. */
async function leftover(change: Parameters<typeof workerRecord>[0] = {}) {
	const { world, worktree, write, here } = await snapshotWorld();
	const { root, env, run } = world;
	const mine = await world.commit(worktree, "mine");
	write("draft", "draft");
	const elsewhere = await world.clone("elsewhere");
	await run(elsewhere, "checkout", "--quiet", "-b", BRANCH);
	await world.commit(elsewhere, "theirs");
	await run(elsewhere, "push", "--quiet", "origin", BRANCH);
	await writeWorkerRecord(root, workerRecord({ worktree, branch: BRANCH, ...change }));
	const hasBranch = async () => (await run(root, "branch", "--list", BRANCH)) !== "";
	return {
		...{ world, worktree, mine, here, hasBranch },
		make: () => makeWay({ root, env, host: "host-a" }, 7),
	};
}

describe("work that others have gone on without", { timeout: 30_000 }, () => {
	test("is at origin, committed or not, before it makes way", async () => {
		const { world, worktree, mine, make, hasBranch } = await leftover();
		expect(await make()).toBe("made");
		expect(existsSync(worktree)).toBe(false);
		expect(await hasBranch()).toBe(false);
		const saved = (await world.refs())[REF] ?? "";
		expect(await world.run(world.origin, "rev-parse", `${saved}^`)).toBe(mine);
		expect(await world.run(world.origin, "show", `${saved}:draft`)).toBe("draft");
		expect(await make()).toBe("kept");
	});

	test("stays while origin cannot be reached, or does not take it", async () => {
		const { world, worktree, make, hasBranch } = await leftover();
		const hook = join(world.origin, "hooks", "pre-receive");
		writeFileSync(hook, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
		expect(await make()).toBe("not_now");
		await world.run(world.root, "remote", "set-url", "origin", "/nowhere");
		expect(await make()).toBe("not_now");
		expect([existsSync(worktree), await hasBranch()]).toEqual([true, true]);
	});

	test("stays where its worker runs, where it ran on another machine, and where it is no worker's", async () => {
		const supervisor = (await identifyProcess(process.pid)) ?? null;
		for (const change of [
			{ supervisor },
			{ host: "host-b" },
			{ issue: 8, worker_id: "worker-1-8" },
		]) {
			const { worktree, make, hasBranch } = await leftover(change);
			expect(await make()).toBe("kept");
			expect([existsSync(worktree), await hasBranch()]).toEqual([true, true]);
		}
	});
});
