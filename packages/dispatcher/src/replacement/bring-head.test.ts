import { beforeEach, describe, expect, test } from "vitest";
import { snapshotRef } from "../snapshots/snapshot-ref.ts";
import { type GitWorld, gitWorld } from "../testing/git-world.ts";
import { bringHead } from "./bring-head.ts";

const BRANCH = "feature/7-fix-it";
const REF = `refs/heads/${BRANCH}`;
const WORKER = "worker-1700000001-7";

describe("the head of a handover", { timeout: 30_000 }, () => {
	let world: GitWorld;
	let git: (...args: string[]) => Promise<string>;

	beforeEach(async () => {
		world = await gitWorld();
		git = (...args) => world.run(world.root, ...args);
		await git("checkout", "--quiet", "-b", BRANCH);
	});

	const bring = (head_sha: string | null, { root = world.root, branch = BRANCH } = {}) =>
		bringHead(
			{ root, env: world.env },
			{ issue: 7, workerId: WORKER, branch, handover: { head_sha } },
		);
	const atOrigin = async () => (await world.refs())[REF];

	test("that is pushed stays as it is, and so does a branch that has gone on since", async () => {
		const head = await world.commit(world.root, "a");
		const later = await world.commit(world.root, "b");
		await git("push", "--quiet", "origin", BRANCH);
		await bring(later);
		await bring(head);
		expect(await atOrigin()).toBe(later);
	});

	test("that was never pushed is pushed from here", async () => {
		await git("push", "--quiet", "origin", BRANCH);
		const head = await world.commit(world.root, "a");
		await bring(head);
		expect(await atOrigin()).toBe(head);
		await bring(head);
	});

	test("that only the snapshot holds is taken from there, by another clone", async () => {
		await git("push", "--quiet", "origin", BRANCH);
		// A clone that is made later would have every object of a repository beside it.
		const root = await world.clone("elsewhere");
		const head = await world.commit(world.root, "a");
		const snapshot = await world.commit(world.root, "b");
		await git("push", "--quiet", "origin", `${snapshot}:${snapshotRef(7, WORKER)}`);
		await bring(head, { root });
		expect(await atOrigin()).toBe(head);
		expect(await world.run(root, "cat-file", "-t", snapshot)).toBe("commit");
	});

	test("brings a branch back that is gone at origin", async () => {
		const head = await world.commit(world.root, "a");
		await bring(head);
		expect(await atOrigin()).toBe(head);
	});

	test("that nobody has is missing", async () => {
		const root = await world.clone("elsewhere");
		const head = await world.commit(world.root, "a");
		await expect(bring(head, { root })).rejects.toMatchObject({
			code: "HANDOVER_HEAD_MISSING",
			hint: expect.stringMatching(/machine/),
		});
		expect(await atOrigin()).toBeUndefined();
	});

	test("that went another way than the branch, at origin or here, is told", async () => {
		const head = await world.commit(world.root, "a");
		await git("branch", "--quiet", "aside");
		await git("reset", "--quiet", "--hard", "main");
		const other = await world.commit(world.root, "b");
		await expect(bring(head)).rejects.toMatchObject({
			code: "BRANCH_DIVERGED",
			message: expect.stringContaining("in this checkout"),
		});
		await git("push", "--quiet", "origin", BRANCH);
		await git("reset", "--quiet", "--hard", head);
		await expect(bring(head)).rejects.toMatchObject({
			code: "HANDOVER_HEAD_DIVERGED",
			message: expect.stringContaining("at origin"),
		});
		expect(await atOrigin()).toBe(other);
	});

	test.each<[string, string | null, string]>([
		["that is not named", null, BRANCH],
		["of a branch that is no worker's on this issue", "1".repeat(40), "feature/8-other"],
		["of the base branch", "1".repeat(40), "main"],
	])("%s touches nothing", async (_, head, branch) => {
		await bring(head, { branch });
		expect(await atOrigin()).toBeUndefined();
	});
});
