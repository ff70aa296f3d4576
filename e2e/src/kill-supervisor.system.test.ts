import { access } from "node:fs/promises";
import path from "node:path";
import { anything, run, say, story } from "@codex-workers/model-emulator";
import { execa } from "execa";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { endedRecordOf } from "./ended-worker.ts";
import { killedRecordOf } from "./kill-worker.ts";
import { openWorld } from "./open-world.ts";

/** Commits one file, writes another, and is in the middle of something until it is told to go on. */
const busy = story("a worker in the middle of its work", [
	run(
		'echo one > one.txt && git add . && git commit --quiet -m "feat: one (#123)" && echo half > half.txt && touch begun',
		{ expect: anything() },
	),
	run("while [ ! -e go ]; do sleep 0.1; done; echo more > more.txt", { expect: anything() }),
	run("sleep 300", { expect: anything() }),
	say("never said"),
]);

const Status = z.object({
	workers: z.array(z.object({ status: z.string(), workerId: z.string() })),
});

/** A dispatched worker that is in the middle of its work. */
async function openBusyWorld() {
	const world = await openWorld(busy);
	expect((await world.run("dispatch", "123")).exitCode).toBe(0);
	const worktree = path.join(world.checkout, "../widget-worker-123");
	const isThere = (file: string) =>
		vi.waitFor(() => access(path.join(worktree, file)), { timeout: 60_000, interval: 100 });
	await isThere("begun");
	const status = async () =>
		Status.parse(JSON.parse((await world.run("status", "123", "--json")).stdout)).workers[0];
	const kinds = () => world.issue.comments.map(({ body }) => /<!-- ([A-Z:]+) -->/.exec(body)?.[1]);
	return { ...world, worktree, isThere, status, kinds };
}

describe("dispatch: kill", { timeout: 120_000 }, () => {
	test("of a supervisor leaves Codex running, and the next status gives it another one", async () => {
		const world = await openBusyWorld();
		const killed = await killedRecordOf(world.checkout, ["supervisor"]);
		expect(await world.status()).toMatchObject({ status: "running", workerId: killed.worker_id });
		const adopted = await killedRecordOf(world.checkout, []);
		expect(adopted.codex).toEqual(killed.codex);
		expect(adopted.supervisor?.pid).not.toBe(killed.supervisor?.pid);
		await execa("touch", [path.join(world.worktree, "go")]);
		await world.isThere("more.txt");
		expect((await world.run("stop", "123")).exitCode).toBe(0);
		expect((await endedRecordOf(world.checkout)).end).toMatchObject({
			...{ reason: "stopped", status: "handover_needed" },
		});
		expect(world.kinds()).toEqual(["WORKER:ASSIGNED", "HANDOVER:START"]);
	});

	test.each([[["codex", "supervisor"]], [["supervisor", "codex"]]] as const)(
		"of %s: the next status tells the truth, and another clone has the same files",
		async (order) => {
			const world = await openBusyWorld();
			const { worker_id } = await killedRecordOf(world.checkout, order);
			expect(await world.status()).toMatchObject({ status: "handover_needed" });
			expect(world.kinds()).toEqual(["WORKER:ASSIGNED", "HANDOVER:START"]);
			const git = async (cwd: string, ...args: string[]) =>
				(await execa("git", args, { cwd })).stdout;
			await git(world.root, "clone", "--quiet", world.repository.gitDir, "elsewhere");
			const elsewhere = path.join(world.root, "elsewhere");
			await git(elsewhere, "fetch", "--quiet", "origin", `refs/codex-workers/wip/123/${worker_id}`);
			await git(world.worktree, "add", "--all");
			expect(await git(elsewhere, "rev-parse", "FETCH_HEAD^{tree}")).toBe(
				await git(world.worktree, "write-tree"),
			);
			expect((await world.run("stop", "123")).stdout).toContain("had ended before");
		},
	);
});
