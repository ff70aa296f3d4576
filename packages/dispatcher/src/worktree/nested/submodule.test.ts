import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { takeSnapshot } from "../../snapshots/take-snapshot.ts";
import { BRANCH, snapshotWorld, taken } from "../../testing/snapshot-world.ts";
import { inspectWorktree } from "../inspect-worktree.ts";
import { removeWorktree } from "../remove-worktree.ts";

describe("a submodule", { timeout: 30_000 }, () => {
	async function withModule() {
		const made = await snapshotWorld();
		const { world, here } = made;
		const add = ["-c", "protocol.file.allow=always", "submodule", "add", "--quiet"];
		await here(...add, world.origin, "module");
		await here("commit", "--quiet", "-m", "module");
		await here("push", "--quiet", "origin", BRANCH);
		return made;
	}
	type Module = Awaited<ReturnType<typeof withModule>>;

	test("that is clean keeps nothing from being removed", async () => {
		const { world, worktree, subject } = await withModule();
		expect(await takeSnapshot(subject)).toMatchObject({ type: "clean", work: { leftOut: [] } });
		expect(await removeWorktree(world, { path: worktree, atOrigin: [], force: false })).toBe(true);
	});

	const DIRTY: [string, (module: Module) => unknown][] = [
		["a changed file", ({ write }) => write("module/README.md", "changed")],
		["a new file", ({ write }) => write("module/new", "new")],
		[
			"a staged file",
			async ({ world, worktree, write }) => {
				write("module/new", "new");
				await world.run(join(worktree, "module"), "add", "new");
				rmSync(join(worktree, "module/new"));
			},
		],
		["a commit", ({ world, worktree }) => world.commit(join(worktree, "module"), "more")],
		[
			"a repository in it",
			({ world, worktree }) => world.run(join(worktree, "module"), "init", "y"),
		],
		["no .git any more", ({ worktree }) => rmSync(join(worktree, "module/.git"))],
		[
			"a .git that has no end",
			({ worktree }) => {
				rmSync(join(worktree, "module/.git"));
				execFileSync("mkfifo", [join(worktree, "module/.git")]);
			},
		],
		["a .git that is no repository", ({ write }) => write("module/.git", "gitdir: ../nowhere\n")],
	];
	test.each(DIRTY)("with %s is work that is nowhere else", async (_, change) => {
		const module = await withModule();
		await change(module);
		const { world, worktree, subject } = module;
		const leftOut = [{ path: "module", why: "submodule" }];
		expect(await takeSnapshot(subject)).toMatchObject({ work: { leftOut } });
		await expect(
			removeWorktree(world, { path: worktree, atOrigin: [], force: false }),
		).rejects.toMatchObject({ message: expect.stringContaining("uncommitted: module") });
	});

	test("that was never filled is left as it is", async () => {
		const { world, worktree, subject, here, write } = await withModule();
		await here("submodule", "deinit", "--quiet", "--force", "module");
		write("new", "1");
		const { work } = await taken(subject);
		expect(work).toMatchObject({ changed: ["new"], leftOut: [] });
		expect(await inspectWorktree(world, { path: worktree, atOrigin: [] })).toMatchObject({
			changes: ["new"],
		});
	});

	test("in whose place a file is now is in the snapshot as that file", async () => {
		const { world, worktree, subject } = await withModule();
		rmSync(join(worktree, "module"), { recursive: true });
		writeFileSync(join(worktree, "module"), "a file");
		const { work } = await taken(subject);
		expect(work).toMatchObject({ changed: ["module"], leftOut: [] });
		expect(await world.run(world.root, "show", `${work.tree}:module`)).toBe("a file");
	});
});
