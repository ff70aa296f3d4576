import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { branchName } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { type GitWorld, gitWorld } from "../testing/git-world.ts";
import { createWorktree } from "./create-worktree.ts";
import { dropBranch } from "./drop-branch.ts";
import { excludeLocalFiles } from "./exclude-local-files.ts";
import { inspectWorktree } from "./inspect-worktree.ts";
import { planWorktree } from "./plan-worktree.ts";
import { removeWorktree } from "./remove-worktree.ts";
import { worktreePath } from "./worktree-path.ts";

const branch = "feature/7-fix";
const wishOf = (world: GitWorld) => ({
	path: worktreePath(world.root, 7).path,
	branch,
	start: world.base,
});

async function make(world: GitWorld, wish = wishOf(world)) {
	const plan = await planWorktree(world, wish);
	await createWorktree(world, plan);
	return plan;
}

const headOf = (world: GitWorld, path: string) => world.run(path, "rev-parse", "HEAD");

test("the worktree of an issue is beside the checkout, by its folder's name", () => {
	expect(worktreePath("/src/widget", 7)).toEqual({
		path: "/src/widget-worker-7",
		relative: "../widget-worker-7",
	});
});

describe("making a worktree", { timeout: 30_000 }, () => {
	test("starts a new branch at the base, without an upstream", async () => {
		const world = await gitWorld();
		const plan = await make(world);
		expect(plan).toMatchObject({ type: "add", branchIs: "created" });
		expect(await world.run(plan.path, "branch", "--show-current")).toBe(branch);
		expect(await headOf(world, plan.path)).toBe(world.base);
		expect(await world.run(world.root, "config", "--list")).not.toContain(branch);
	});

	test("uses the worktree of an earlier attempt again, with the work in it", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		writeFileSync(join(path, "half.txt"), "half");
		expect(await make(world)).toMatchObject({ type: "reuse" });
		expect(existsSync(join(path, "half.txt"))).toBe(true);
	});

	test("brings a worktree forward to what was pushed from elsewhere", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		const start = await world.commit(world.root, "pushed.txt");
		await make(world, { ...wishOf(world), start });
		expect(await headOf(world, path)).toBe(start);
	});

	test("is refused for a worktree whose commits have gone another way", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		await world.commit(path, "mine.txt");
		const start = await world.commit(world.root, "theirs.txt");
		const attempt = make(world, { ...wishOf(world), start });
		await expect(attempt).rejects.toMatchObject({ code: "BRANCH_DIVERGED" });
	});

	test("recovers from a folder that was deleted behind git's back", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		const head = await world.commit(path, "work.txt");
		rmSync(path, { recursive: true });
		expect(await make(world)).toMatchObject({ type: "add", forget: true, branchIs: "kept" });
		expect(await headOf(world, path)).toBe(head);
	});

	test("moves a local branch that is behind, and keeps one that is ahead", async () => {
		const world = await gitWorld();
		await world.run(world.root, "branch", branch);
		const start = await world.commit(world.root, "newer.txt");
		const moved = await make(world, { ...wishOf(world), start });
		expect(moved).toMatchObject({ branchIs: "moved" });
		expect(await headOf(world, moved.path)).toBe(start);
		await world.run(world.root, "worktree", "remove", moved.path);
		expect(await make(world)).toMatchObject({ branchIs: "kept" });
	});

	test("is refused for a local branch that has gone another way", async () => {
		const world = await gitWorld();
		await world.run(world.root, "checkout", "--quiet", "-b", branch);
		await world.commit(world.root, "mine.txt");
		await world.run(world.root, "checkout", "--quiet", "main");
		const start = await world.commit(world.root, "theirs.txt");
		const attempt = make(world, { ...wishOf(world), start });
		await expect(attempt).rejects.toMatchObject({ code: "BRANCH_DIVERGED" });
	});

	test("is refused where another checkout has the branch", async () => {
		const world = await gitWorld();
		await world.run(world.root, "checkout", "--quiet", "-b", branch);
		await expect(make(world)).rejects.toMatchObject({
			code: "BRANCH_IN_USE",
			message: expect.stringContaining(world.root),
		});
	});

	test.each([
		["a folder with files", (path: string) => writeFileSync(join(path, "notes.txt"), "mine")],
		["a repository", (path: string) => mkdirSync(join(path, ".git"))],
	])("is refused where there is %s, which stays", async (_, fill) => {
		const world = await gitWorld();
		const { path } = wishOf(world);
		mkdirSync(path);
		fill(path);
		await expect(make(world)).rejects.toMatchObject({ code: "WORKTREE_PATH_TAKEN" });
		expect(existsSync(path)).toBe(true);
	});

	test("is refused for a worktree on another branch", async () => {
		const world = await gitWorld();
		await make(world);
		const attempt = make(world, { ...wishOf(world), branch: "feature/7-other" });
		await expect(attempt).rejects.toMatchObject({
			code: "WORKTREE_PATH_TAKEN",
			message: expect.stringContaining(branch),
		});
	});

	test.each([
		"$(touch pwned)",
		"--upload-pack=touch pwned",
		"; touch pwned #",
		"../../etc/passwd",
		"🎉".repeat(300),
		"",
		"אבג \u202Egnp.exe",
		"a..b@{c}~^:?*[\\",
	])("is safe for an issue titled %j", async (title) => {
		const world = await gitWorld();
		const plan = await make(world, { ...wishOf(world), branch: branchName(7, title) });
		expect(await world.run(plan.path, "branch", "--show-current")).toBe(plan.branch);
		expect(existsSync(join(world.root, "pwned"))).toBe(false);
		expect(existsSync(join(plan.path, "pwned"))).toBe(false);
	});
});

describe("looking into a worktree", { timeout: 30_000 }, () => {
	test("names changed, staged and new files, and commits that are nowhere else", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		await world.commit(path, "kept.txt", "local work");
		writeFileSync(join(path, "README.md"), "changed");
		writeFileSync(join(path, "staged.txt"), "staged");
		await world.run(path, "add", "staged.txt");
		writeFileSync(join(path, "new file.txt"), "new");
		const state = await inspectWorktree(world, { path, atOrigin: [] });
		if (state.type !== "present") throw new Error("it is there");
		expect(state.changes.sort()).toEqual(["README.md", "new file.txt", "staged.txt"]);
		expect(state.unpushed).toEqual([expect.stringMatching(/^[0-9a-f]{7,} local work$/)]);
	});

	test("finds nothing in one whose commits are pushed; ignored files do not count", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		await world.commit(path, ".gitignore", "node_modules");
		mkdirSync(join(path, "node_modules"));
		writeFileSync(join(path, "node_modules", "x.js"), "");
		await world.run(path, "push", "--quiet", "origin", `HEAD:refs/heads/${branch}`);
		expect(await inspectWorktree(world, { path, atOrigin: [] })).toMatchObject({
			changes: [],
			unpushed: [],
		});
	});
});

describe("removing a worktree", { timeout: 30_000 }, () => {
	test("takes it off the disk and off git's list, and is safe to repeat", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		expect(await removeWorktree(world, { path, force: false, atOrigin: [] })).toBe(true);
		expect(existsSync(path)).toBe(false);
		expect(await world.run(world.root, "worktree", "list")).not.toContain(path);
		expect(await removeWorktree(world, { path, force: false, atOrigin: [] })).toBe(false);
	});

	test.each([
		[
			"uncommitted work",
			async (_: GitWorld, path: string) => writeFileSync(join(path, "draft.txt"), "draft"),
			"uncommitted: draft.txt",
		],
		[
			"unpushed work",
			async (world: GitWorld, path: string) => world.commit(path, "done.txt", "done work"),
			/unpushed: [0-9a-f]+ done work/,
		],
	])("is refused over %s, unless forced", async (_, work, named) => {
		const world = await gitWorld();
		const { path } = await make(world);
		await work(world, path);
		const refusal = removeWorktree(world, { path, force: false, atOrigin: [] });
		await expect(refusal).rejects.toMatchObject({
			code: "WORKTREE_HAS_WORK",
			message: expect.stringMatching(named),
		});
		expect(existsSync(path)).toBe(true);
		expect(await removeWorktree(world, { path, force: true, atOrigin: [] })).toBe(true);
	});

	test("leaves one alone that somebody has locked", async () => {
		const world = await gitWorld();
		const { path } = await make(world);
		await world.run(world.root, "worktree", "lock", path);
		const attempt = removeWorktree(world, { path, force: true, atOrigin: [] });
		await expect(attempt).rejects.toMatchObject({ code: "GIT_FAILED" });
		expect(existsSync(path)).toBe(true);
	});
});

describe("dropping a branch", { timeout: 30_000 }, () => {
	test("deletes it where it was left, and nothing where it has moved or is gone", async () => {
		const world = await gitWorld();
		await world.run(world.root, "branch", branch);
		const at = "1".repeat(40);
		expect(await dropBranch(world, { name: branch, at })).toBe(false);
		expect(await dropBranch(world, { name: branch, at: world.base })).toBe(true);
		expect(await dropBranch(world, { name: branch, at: world.base })).toBe(true);
		expect(await world.run(world.root, "branch", "--list", branch)).toBe("");
	});
});

describe("the folder of local files", { timeout: 30_000 }, () => {
	test("is out of git's sight, told once, after what others have excluded", async () => {
		const world = await gitWorld();
		const file = join(world.root, ".git", "info", "exclude");
		writeFileSync(file, "*.swp");
		await excludeLocalFiles(world);
		await excludeLocalFiles(world);
		expect(readFileSync(file, "utf8")).toBe("*.swp\n/.codex-workers/\n");
		mkdirSync(join(world.root, ".codex-workers"));
		writeFileSync(join(world.root, ".codex-workers", "activity.jsonl"), "{}");
		expect(await world.run(world.root, "status", "--porcelain")).toBe("");
	});
});
