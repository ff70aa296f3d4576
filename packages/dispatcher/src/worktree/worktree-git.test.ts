import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { takeSnapshot } from "../snapshots/take-snapshot.ts";
import { BRANCH, filesAt, snapshotWorld, taken } from "../testing/snapshot-world.ts";
import { createWorktree } from "./create-worktree.ts";
import { inspectWorktree } from "./inspect-worktree.ts";

/** A worktree whose worker has a repository of its own, with a program in its configuration. */
async function trap() {
	const { world, worktree, subject, write, here } = await snapshotWorld();
	const gitDir = await here("rev-parse", "--path-format=absolute", "--git-dir");
	const own = join(world.folder, "own.git");
	const ran = join(world.folder, "ran");
	await world.run(world.folder, "clone", "--quiet", "--bare", world.origin, own);
	const program = `[filter "evil"]\n\tclean = touch ${ran}; cat\n\tsmudge = touch ${ran}; cat\n`;
	appendFileSync(join(own, "config"), program);
	write(".gitattributes", "* filter=evil\n");
	write("work.txt", "half a fix");
	const begin = await world.run(world.root, "rev-parse", "main");
	const reuse = { type: "reuse", path: worktree, branch: BRANCH, start: begin } as const;
	return {
		...{ world, worktree, subject, gitDir, own, program, here, reuse },
		hasRun: () => existsSync(ran),
	};
}

type Trap = Awaited<ReturnType<typeof trap>>;

const TRAPS: [string, (trap: Trap) => void][] = [
	["its commondir", ({ gitDir, own }) => writeFileSync(join(gitDir, "commondir"), own)],
	[
		"its .git file",
		({ worktree, own }) => writeFileSync(join(worktree, ".git"), `gitdir: ${own}\n`),
	],
	[
		"a .git folder of its own",
		({ worktree, own }) => {
			unlinkSync(join(worktree, ".git"));
			symlinkSync(own, join(worktree, ".git"));
		},
	],
];

describe("a worker that leads git to another repository", { timeout: 30_000 }, () => {
	test.each(TRAPS)(
		"by %s runs nothing, and its work is snapshotted all the same",
		async (_, set) => {
			const world = await trap();
			set(world);
			const { snapshot, work } = await taken(world.subject);
			expect(await filesAt(world.world, world.world.root, snapshot.oid)).toContain("work.txt");
			expect(work).toMatchObject({ on: `refs/heads/${BRANCH}` });
			const place = { path: world.worktree, atOrigin: [] };
			expect(await inspectWorktree(world.world, place)).toMatchObject({
				changes: [".gitattributes", "work.txt"],
			});
			await expect(createWorktree(world.world, world.reuse)).rejects.toMatchObject({
				code: "WORKTREE_TAMPERED",
			});
			expect(world.hasRun()).toBe(false);
		},
	);

	test("by its gitdir has no worktree for us, which is said", async () => {
		const world = await trap();
		writeFileSync(join(world.gitDir, "gitdir"), join(world.world.folder, "elsewhere/.git"));
		expect(await takeSnapshot(world.subject)).toMatchObject({
			type: "failed",
			why: expect.stringContaining("WORKTREE_TAMPERED: "),
		});
		expect(world.hasRun()).toBe(false);
	});

	test("by a configuration of its own is refused, and what is sparse is not", async () => {
		const world = await trap();
		const { root, run } = world.world;
		await run(root, "config", "extensions.worktreeConfig", "true");
		const file = join(world.gitDir, "config.worktree");
		writeFileSync(file, "[core]\n\tsparseCheckout = true\n");
		mkdirSync(join(world.gitDir, "info"), { recursive: true });
		writeFileSync(join(world.gitDir, "info", "sparse-checkout"), "/*\n");
		expect(await takeSnapshot(world.subject)).toMatchObject({ type: "taken" });
		await createWorktree(world.world, world.reuse);
		appendFileSync(file, world.program);
		expect(await takeSnapshot(world.subject)).toMatchObject({
			why: expect.stringContaining('"filter.evil.clean"'),
		});
		await expect(createWorktree(world.world, world.reuse)).rejects.toMatchObject({
			code: "WORKTREE_TAMPERED",
		});
		expect(world.hasRun()).toBe(false);
	});

	test("would have run its program in a git that follows it", async () => {
		const world = await trap();
		writeFileSync(join(world.gitDir, "commondir"), world.own);
		await world.here("add", "--all").catch(() => {});
		expect(world.hasRun()).toBe(true);
	});
});

test("a split index is read with its other half", async () => {
	const { world, worktree, subject, write, here } = await snapshotWorld();
	await here("-c", "core.splitIndex=true", "update-index", "--split-index");
	write("work.txt", "half a fix");
	const before = readFileSync(join(worktree, ".git"), "utf8");
	const { snapshot } = await taken(subject);
	expect(await filesAt(world, world.root, snapshot.oid)).toEqual(["README.md", "work.txt"]);
	expect(readFileSync(join(worktree, ".git"), "utf8")).toBe(before);
});
