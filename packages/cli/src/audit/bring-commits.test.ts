import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { bringCommits } from "./bring-commits.ts";

const NOWHERE = "f".repeat(40);

/** A clone that lacks two later commits of its origin: one of main, one of no branch. */
async function behind() {
	const folder = await mkdtemp(join(tmpdir(), "bring-commits-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const env = {
		PATH: process.env["PATH"],
		HOME: folder,
		GIT_AUTHOR_NAME: "a",
		GIT_AUTHOR_EMAIL: "a@example.com",
		GIT_COMMITTER_NAME: "a",
		GIT_COMMITTER_EMAIL: "a@example.com",
	};
	const git = async (cwd: string, ...args: string[]) =>
		(await execa("git", args, { cwd, env, extendEnv: false })).stdout;
	const [origin, cwd] = [join(folder, "origin"), join(folder, "clone")];
	await git(folder, "init", "--quiet", "--initial-branch=main", origin);
	await git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
	const commit = () => git(origin, "commit", "--quiet", "--allow-empty", "--message", "x");
	await commit();
	await git(folder, "clone", "--quiet", origin, cwd);
	await commit();
	const tip = await git(origin, "rev-parse", "HEAD");
	const loose = await git(origin, "commit-tree", "-p", tip, "-m", "x", `${tip}^{tree}`);
	const has = async (oid: string) =>
		(await execa("git", ["cat-file", "-e", oid], { cwd, env, reject: false })).exitCode === 0;
	return { checkout: { cwd, env }, tip, loose, has, refs: () => git(cwd, "for-each-ref") };
}

test("commits of branches and of none are brought, and no ref is written", async () => {
	const { checkout, tip, loose, has, refs } = await behind();
	const before = await refs();
	await bringCommits(checkout, { heads: [loose, loose], bases: ["main", "main"] });
	expect([await has(tip), await has(loose)]).toEqual([true, true]);
	expect(await refs()).toBe(before);
});

test.each<[string, string[], string[]]>([
	["a commit that is nowhere", [NOWHERE], []],
	["a branch that is gone", [], ["gone"]],
	["what is no object id", ["--upload-pack=touch pwned"], []],
])("%s does not keep the others away", async (_, heads, bases) => {
	const { checkout, tip, loose, has } = await behind();
	await bringCommits(checkout, { heads: [...heads, loose], bases: [...bases, "main"] });
	expect([await has(tip), await has(loose)]).toEqual([true, true]);
});
