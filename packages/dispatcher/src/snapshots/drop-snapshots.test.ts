import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitWorld } from "../testing/git-world.ts";
import { dropSnapshots } from "./drop-snapshots.ts";
import { pushSnapshot } from "./push-snapshot.ts";
import { takeSnapshot } from "./take-snapshot.ts";

const BRANCH = "feature/7-fix";
const BRANCHES = { issue: 7, branches: [BRANCH, "main"] };

/** A branch at origin with one commit of a worker that has a second file, which is in a snapshot. */
async function worldWithSnapshot() {
	const world = await gitWorld();
	const { root, env, run, commit } = world;
	await run(root, "checkout", "--quiet", "-b", BRANCH);
	await commit(root, "first.js");
	await run(root, "push", "--quiet", "origin", BRANCH);
	appendFileSync(join(root, ".git", "info", "exclude"), "/.codex-workers/\n");
	writeFileSync(join(root, "second.js"), "half a fix");
	const subject = { root, env, worktree: root, issue: 7, branch: BRANCH, base: "main" };
	const taken = await takeSnapshot({ ...subject, workerId: "worker-1-7" });
	if (taken.type !== "taken") throw new Error(taken.type);
	await pushSnapshot(subject, taken.snapshot);
	const { ref, oid } = taken.snapshot;
	return { ...world, subject, ref, oid, has: async () => (await world.refs())[ref] };
}

test("a snapshot goes once its files are committed and pushed, also under later commits", async () => {
	const world = await worldWithSnapshot();
	const { root, run, subject, commit } = world;
	await run(root, "add", "--all");
	await run(root, "commit", "--quiet", "-m", "the second");
	expect(await dropSnapshots(subject, BRANCHES)).toEqual({ removed: 0, kept: 1 });
	await commit(root, "third.js");
	await run(root, "push", "--quiet", "origin", BRANCH);
	expect(await dropSnapshots(subject, BRANCHES)).toEqual({ removed: 1, kept: 0 });
	expect(await world.has()).toBeUndefined();
	expect(await run(root, "for-each-ref", "refs/codex-workers")).toBe("");
	expect(await dropSnapshots(subject, BRANCHES)).toEqual({ removed: 0, kept: 0 });
});

test("a newer snapshot that is only here outlives the one at origin", async () => {
	const world = await worldWithSnapshot();
	const { root, run, subject, ref } = world;
	await run(root, "add", "--all");
	await run(root, "commit", "--quiet", "-m", "the second");
	await run(root, "push", "--quiet", "origin", BRANCH);
	writeFileSync(join(root, "third.js"), "half of the rest");
	const newer = await takeSnapshot({ ...subject, workerId: "worker-1-7" });
	expect(await dropSnapshots(subject, BRANCHES)).toEqual({ removed: 1, kept: 0 });
	expect(newer).toMatchObject({ snapshot: { ref, oid: await run(root, "rev-parse", ref) } });
});

test("a snapshot stays whose commits are pushed and whose files are not", async () => {
	const world = await worldWithSnapshot();
	expect(await dropSnapshots(world.subject, BRANCHES)).toEqual({ removed: 0, kept: 1 });
	expect(await world.has()).toBe(world.oid);
});

test("a snapshot stays where its branch is gone and nothing else has its commits", async () => {
	const world = await worldWithSnapshot();
	await world.run(world.root, "push", "--quiet", "origin", `:refs/heads/${BRANCH}`);
	expect(await dropSnapshots(world.subject, BRANCHES)).toEqual({ removed: 0, kept: 1 });
	expect(await world.has()).toBe(world.oid);
});

test("a snapshot of another issue is not looked at", async () => {
	const world = await worldWithSnapshot();
	const other = { ...BRANCHES, issue: 70 };
	expect(await dropSnapshots(world.subject, other)).toEqual({ removed: 0, kept: 0 });
	expect(await world.has()).toBe(world.oid);
});
