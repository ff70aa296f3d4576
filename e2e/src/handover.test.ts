import { access } from "node:fs/promises";
import path from "node:path";
import { anything, run, say, story } from "@codex-workers/model-emulator";
import { execa } from "execa";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { endedRecordOf, recordOf } from "./ended-worker.ts";
import { openWorld } from "./open-world.ts";

const COMMIT = 'echo one > one.txt && git add . && git commit --quiet -m "feat: one (#123)"';

/** Commits one file, writes another, and is in the middle of something when it is over. */
const busy = story("a worker in the middle of its work", [
	run(COMMIT, { expect: anything() }),
	run("echo half > half.txt; touch begun; sleep 300", {
		expect: anything(),
	}),
	say("never said"),
]);

const Handover = z.object({
	head_sha: z.string(),
	snapshot: z.string(),
	turns: z.number(),
	done: z.array(z.string()),
	commands: z.array(z.string()),
});

describe("handover", { timeout: 120_000 }, () => {
	test("of a crashed worker is told by its supervisor, and another clone has the same files", async () => {
		const world = await openWorld(busy);
		const { checkout, repository, issue, root } = world;
		expect((await world.run("dispatch", "123")).exitCode).toBe(0);
		const { worktree, codex } = await begun(checkout);
		process.kill(codex?.pid ?? 0, "SIGKILL");
		const { end, branch } = await endedRecordOf(checkout);
		expect(end).toMatchObject({ reason: "exited", status: "handover_needed" });
		expect(bodies(issue)).toHaveLength(2);
		const handover = Handover.parse(jsonOf(bodies(issue)[1]));
		expect(handover).toMatchObject({ turns: 2, done: [expect.stringContaining("feat: one")] });

		const { stdout } = await world.run("status", "123", "--json");
		expect(JSON.parse(stdout)).toMatchObject({
			ok: true,
			workers: [{ status: "handover_needed", usage: { turns: 2, budget: 100, phase: "Early" } }],
		});
		expect((await world.run("status")).stdout).toMatch(/handover_needed .* 2\/100 early +\d+/);

		const elsewhere = path.join(root, "elsewhere");
		const git = async (cwd: string, ...args: string[]) =>
			(await execa("git", args, { cwd })).stdout;
		await git(root, "clone", "--quiet", repository.gitDir, elsewhere);
		await git(elsewhere, "checkout", "--quiet", "-B", branch, `origin/${branch}`);
		for (const command of handover.commands) await git(elsewhere, ...command.split(" ").slice(1));
		expect(await git(elsewhere, "rev-parse", "HEAD")).toBe(handover.head_sha);
		await git(elsewhere, "add", "--all");
		const tree = await git(elsewhere, "write-tree");
		expect(tree).toBe(await git(elsewhere, "rev-parse", `${handover.snapshot}^{tree}`));
		await git(worktree, "add", "--all");
		expect(await git(worktree, "write-tree")).toBe(tree);
	});

	test("of a worker whose turns are used up is told by its supervisor, and its worktree is as it was", async () => {
		const restless = story("a model that never stops", [
			run(`${COMMIT} && echo half > half.txt`, { expect: anything() }),
			...Array.from({ length: 20 }, () => run("echo on and on", { expect: anything() })),
			say("never said"),
		]);
		const world = await openWorld(restless, { turns: 7 });
		expect((await world.run("dispatch", "123")).exitCode).toBe(0);
		const { end, worktree } = await endedRecordOf(world.checkout);
		expect(end).toMatchObject({ reason: "turn_limit", status: "handover_needed" });
		expect(bodies(world.issue)).toHaveLength(2);
		expect(Handover.parse(jsonOf(bodies(world.issue)[1]))).toMatchObject({ turns: 7 });
		const { stdout } = await execa("git", ["status", "--porcelain"], { cwd: worktree });
		expect(stdout).toBe("?? half.txt");
		expect((await world.run("status")).stdout).toMatch(/handover_needed .* 7\/7 end /);
	});

	test("of a worker that a person stopped is told only where there is work", async () => {
		const world = await openWorld(busy);
		await world.run("dispatch", "123");
		await begun(world.checkout);
		expect((await world.run("stop", "123")).exitCode).toBe(0);
		expect(bodies(world.issue)[1]).toContain("HANDOVER:START");
		expect((await endedRecordOf(world.checkout)).end).toMatchObject({
			...{ reason: "stopped", status: "handover_needed" },
		});
	});
});

const bodies = (issue: { comments: readonly { body: string }[] }) =>
	issue.comments.map(({ body }) => body);

const jsonOf = (body = ""): unknown => JSON.parse(/```json\n(.*?)\n```/s.exec(body)?.[1] ?? "null");

async function begun(checkout: string) {
	return await vi.waitFor(
		async () => {
			const record = await recordOf(checkout);
			await access(path.join(record.worktree, "begun"));
			return record;
		},
		{ timeout: 60_000, interval: 100 },
	);
}
