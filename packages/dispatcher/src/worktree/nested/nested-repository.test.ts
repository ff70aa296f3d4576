import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { takeSnapshot } from "../../snapshots/take-snapshot.ts";
import { BRANCH, taken } from "../../testing/snapshot-world.ts";
import { readWorkFacts } from "../../unfinished/read-work-facts.ts";
import { createWorktree } from "../create-worktree.ts";
import { inspectWorktree } from "../inspect-worktree.ts";
import { removeWorktree } from "../remove-worktree.ts";
import { nestedTrap } from "./nested-trap.fixture.ts";

type Trap = Awaited<ReturnType<typeof nestedTrap>>;

/** All that the dispatcher does in a worktree in which a worker has worked. */
async function doEverything({ world, worktree, subject }: Trap) {
	const { work, origin } = await taken(subject);
	const facts = await readWorkFacts(subject, work, origin);
	const place = { path: worktree, atOrigin: [] };
	const state = await inspectWorktree(world, place);
	await expect(removeWorktree(world, { ...place, force: false })).rejects.toMatchObject({
		code: "WORKTREE_HAS_WORK",
	});
	return { work, facts, changes: state.type === "present" ? state.changes : [] };
}

const TRAPS: [string, string, (trap: Trap) => Promise<void>][] = [
	[
		"in the index",
		"x",
		async ({ nest, link, arm }) => {
			await nest("x");
			await link("x");
			await arm("x");
		},
	],
	[
		"committed, and with a HEAD that has moved",
		"x",
		async ({ nest, link, here, world, arm }) => {
			const folder = await nest("x");
			await link("x");
			await here("commit", "--quiet", "-m", "x");
			await world.commit(folder, "later");
			await arm("x");
		},
	],
	[
		"committed, and with changed files",
		"x",
		async ({ nest, link, here, arm }) => {
			await nest("x");
			await link("x");
			await here("commit", "--quiet", "-m", "x");
			await arm("x");
		},
	],
	[
		"deep inside, with magic in its name",
		"a/:(top)*/deep",
		async ({ nest, link, arm, worktree }) => {
			mkdirSync(join(worktree, "a", ":(top)*"), { recursive: true });
			await nest("./a/:(top)*/deep");
			await link("a");
			await arm("a/:(top)*/deep");
		},
	],
	[
		"untracked",
		"x",
		async ({ nest, arm }) => {
			await nest("x");
			await arm("x");
		},
	],
	[
		"untracked, and deep inside",
		"a/b",
		async ({ nest, arm, worktree }) => {
			mkdirSync(join(worktree, "a"));
			await nest("a/b");
			await arm("a/b");
		},
	],
	[
		"behind a .git file that leads elsewhere",
		"x",
		async ({ nest, link, here, arm, moveAway }) => {
			await nest("x");
			await link("x");
			await here("commit", "--quiet", "-m", "x");
			await arm("x");
			moveAway("x");
		},
	],
];

const UNTRACKED: Record<string, string> = {
	untracked: "x/",
	"untracked, and deep inside": "a/",
};

describe("a repository in the worktree", { timeout: 30_000 }, () => {
	test.each(TRAPS)("%s runs nothing, and is told as work", async (how, path, set) => {
		const trap = await nestedTrap();
		await set(trap);
		const { work, facts, changes } = await doEverything(trap);
		expect(work.leftOut).toEqual([{ path, why: "submodule" }]);
		expect(facts.left_out).toEqual(work.leftOut);
		expect(changes).toEqual([UNTRACKED[how] ?? path]);
		const head = await trap.run(path, "rev-parse", "HEAD");
		const { root, run } = trap.world;
		expect(await run(root, "rev-parse", `${work.tree}:./${path}`)).toBe(head);
		expect(trap.hasRun()).toBe(false);
	});

	test("under a name that git would never write runs nothing, and no snapshot is made", async () => {
		const trap = await nestedTrap();
		mkdirSync(join(trap.worktree, "za"));
		await trap.nest("za/x");
		await trap.link("za");
		renameSync(join(trap.worktree, "za"), join(trap.worktree, "z"));
		await trap.arm("z/x");
		rename(await trap.here("rev-parse", "--path-format=absolute", "--git-path", "index"));
		expect(await takeSnapshot(trap.subject)).toMatchObject({
			type: "failed",
			why: expect.stringMatching(/^WORKTREE_TAMPERED: .* index names "z\/\/x"/),
		});
		const state = await inspectWorktree(trap.world, { path: trap.worktree, atOrigin: [] });
		expect(state).toMatchObject({ changes: expect.arrayContaining(["z//x"]) });
		expect(trap.hasRun()).toBe(false);
	});

	test("runs nothing while it is looked for what else a snapshot does not hold", async () => {
		const trap = await nestedTrap();
		await trap.nest("x");
		await trap.link("x");
		await trap.here("commit", "--quiet", "-m", "x");
		await trap.here("init", "--quiet", "unborn");
		await trap.arm("x");
		expect((await taken(trap.subject)).work.leftOut).toEqual([
			{ path: "unborn/", why: "unreadable" },
			{ path: "x", why: "submodule" },
		]);
		expect(trap.hasRun()).toBe(false);
	});

	test("would have run its program in a git that asks it for its status", async () => {
		const trap = await nestedTrap();
		await trap.nest("x");
		await trap.link("x");
		await trap.arm("x");
		await trap.here("status", "--ignore-submodules=none");
		expect(trap.hasRun()).toBe(true);
	});

	test("runs nothing when its worktree is brought forward, whatever is set for merges", async () => {
		const trap = await nestedTrap();
		const { world, worktree, write, here } = trap;
		await here("config", "merge.autoStash", "true");
		await trap.nest("x");
		await trap.link("x");
		await trap.arm("x");
		write("README.md", "changed");
		const start = await world.commit(world.root, "more");
		await createWorktree(world, { type: "reuse", path: worktree, branch: BRANCH, start });
		expect(await here("rev-parse", "HEAD")).toBe(start);
		expect(trap.hasRun()).toBe(false);
	});
});

/** Renames `za/x` in an index file, which ends in a digest of all before it. */
function rename(file: string): void {
	const index = readFileSync(file);
	index.write("z//x", index.indexOf("za/x"));
	const end = index.length - 20;
	createHash("sha1").update(index.subarray(0, end)).digest().copy(index, end);
	writeFileSync(file, index);
}
