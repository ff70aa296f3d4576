import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SnapshotSubject } from "../snapshots/snapshot-subject.ts";
import { takeSnapshot } from "../snapshots/take-snapshot.ts";
import { type GitWorld, gitWorld } from "./git-world.ts";

export const REF = "refs/codex-workers/wip/7/worker-1-7";
export const BRANCH = "feature/7-fix";

/** A worker's worktree beside a clone, on a branch of its own that is not pushed. */
export async function snapshotWorld() {
	const world = await gitWorld();
	const worktree = join(world.folder, "widget-worker-7");
	await world.run(world.root, "worktree", "add", "--quiet", "-b", BRANCH, worktree, "main");
	const subject: SnapshotSubject = {
		...{ root: world.root, env: world.env, worktree },
		...{ issue: 7, workerId: "worker-1-7", branch: BRANCH, base: "main" },
	};
	const write = (file: string, text: string) => writeFileSync(join(worktree, file), text);
	const here = (...args: string[]) => world.run(worktree, ...args);
	return { world, worktree, subject, write, here };
}

/** A snapshot that is there. */
export async function taken(subject: SnapshotSubject) {
	const outcome = await takeSnapshot(subject);
	if (outcome.type !== "taken") throw new Error(JSON.stringify(outcome));
	return outcome;
}

export const filesAt = async (world: GitWorld, cwd: string, oid: string) =>
	(await world.run(cwd, "ls-tree", "-r", "--name-only", oid)).split("\n");
