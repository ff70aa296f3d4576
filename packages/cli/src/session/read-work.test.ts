import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { execa } from "execa";
import { describe, expect, onTestFinished, test } from "vitest";
import { changedFiles } from "./changed-files.ts";
import { namedFiles } from "./named-files.ts";
import { readWork } from "./read-work.ts";

async function repository() {
	const cwd = await mkdtemp(path.join(tmpdir(), "work-"));
	onTestFinished(() => rm(cwd, { recursive: true, force: true }));
	const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" };
	const git = async (...args: string[]) => {
		const identity = ["-c", "user.name=w", "-c", "user.email=w@example.com"];
		return (await execa("git", [...identity, ...args], { cwd, env, extendEnv: false })).stdout;
	};
	const write = (name: string, text: string) => writeFile(path.join(cwd, name), text);
	await git("init", "--quiet", "--initial-branch=main");
	return { cwd, env, git, write, checkout: { cwd, env } };
}

async function committed(...names: readonly string[]) {
	const world = await repository();
	for (const name of names) await world.write(name, `${name}\n`.repeat(9));
	await world.git("add", "--all");
	await world.git("commit", "--quiet", "--message", "first");
	return world;
}

describe("the work in a worktree", () => {
	test("is the commit that is checked out, and nothing where the tree is clean", async () => {
		const { checkout, git } = await committed("a");
		expect(await readWork(checkout)).toEqual({
			head: await git("rev-parse", "HEAD"),
			uncommitted: [],
		});
	});

	test("names what is changed, staged, new, deleted, renamed and in conflict, each path once", async () => {
		const names = ["changed", "staged", "gone", "old name", "conflict"] as const;
		const { checkout, git, write } = await committed(...names);
		await git("checkout", "--quiet", "-b", "other");
		await write("conflict", "theirs");
		await git("commit", "--quiet", "--all", "--message", "theirs");
		await git("checkout", "--quiet", "main");
		await write("conflict", "ours");
		await git("commit", "--quiet", "--all", "--message", "ours");
		await git("merge", "other").catch(() => undefined);
		await write("changed", "x");
		await write("staged", "x");
		await git("add", "staged");
		await rm(path.join(checkout.cwd, "gone"));
		await git("mv", "old name", "new name");
		await write("hostile \u001b[31m\n\u202ename", "x");
		const { uncommitted } = await readWork(checkout);
		expect(uncommitted.toSorted()).toEqual(
			[...names, "new name", "hostile \u001b[31m\n\u202ename"].toSorted(),
		);
	});

	test.each([
		["a folder that is no repository", () => mkdtemp(path.join(tmpdir(), "none-"))],
		["a repository without a commit", async () => (await repository()).cwd],
	])("is an error with a hint in %s", async (_, folder) => {
		const cwd = await folder();
		onTestFinished(() => rm(cwd, { recursive: true, force: true }));
		const checkout = { cwd, env: { PATH: process.env["PATH"], HOME: cwd } };
		await expect(readWork(checkout)).rejects.toMatchObject({ code: "NOT_A_REPOSITORY" });
	});

	test("is an error with a hint without git", async () => {
		const { cwd } = await repository();
		const checkout = { cwd, env: { PATH: "/nowhere" } };
		await expect(readWork(checkout)).rejects.toMatchObject({ code: "GIT_NOT_FOUND" });
	});
});

describe("the changed files of a branch", () => {
	test("are those since it left its base, with both names of what was renamed", async () => {
		const { checkout, git, write } = await committed("kept", "moved");
		await git("checkout", "--quiet", "-b", "work");
		await git("mv", "moved", "auth-moved");
		await write("añadido\n", "x");
		await git("add", "--all");
		await git("commit", "--quiet", "--message", "work");
		await git("checkout", "--quiet", "main");
		await write("kept", "later");
		await git("commit", "--quiet", "--all", "--message", "later");
		const tip = await git("rev-parse", "main");
		const head = await git("rev-parse", "work");
		const files = await changedFiles(checkout, { head, base: "main", tip });
		expect(files.toSorted()).toEqual(["auth-moved", "añadido\n", "moved"]);
	});

	test.each([
		["a base that is not at origin", undefined],
		["a base that cannot be had", "b".repeat(40)],
	])("cannot be told for %s", async (_, tip) => {
		const { checkout, git } = await committed("a");
		const head = await git("rev-parse", "HEAD");
		const files = changedFiles(checkout, { head, base: "main", tip });
		await expect(files).rejects.toMatchObject({ code: "BASE_UNKNOWN" });
	});
});

describe("paths for people", () => {
	test("are as they are, or escaped", () => {
		expect(
			namedFiles([
				"src/a b.ts",
				"añadido",
				"a\u001b[31m\nb",
				"x\u202ey",
				"tag\u{e0041}",
				'q"',
				" a",
			]),
		).toEqual([
			"src/a b.ts",
			"añadido",
			'"a\\u001b[31m\\nb"',
			'"x\\u{202e}y"',
			'"tag\\u{e0041}"',
			'"q\\""',
			'" a"',
		]);
	});

	test("are ten at most, of 200 characters at most", () => {
		const named = namedFiles(Array.from({ length: 12 }, () => "x".repeat(500)));
		expect(named).toHaveLength(11);
		expect(named.at(-1)).toBe("and 2 more");
		expect(named[0]).toHaveLength(200);
	});
});
