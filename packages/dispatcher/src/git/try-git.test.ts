import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gitWorld } from "../testing/git-world.ts";
import { plainEnvironment } from "../testing/plain-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { git } from "./git.ts";
import { tryGit } from "./try-git.ts";

describe("git", () => {
	test("says what failed, without tokens and terminal controls", async () => {
		const folder = scratchFolder();
		const env = { ...plainEnvironment(folder), GH_TOKEN: "gho_verysecret" };
		const url = "http://user:hunter2@127.0.0.1:1/gho_verysecret.git";
		const message = await complaint(folder, ["ls-remote", url], env);
		expect(message).toContain("git ls-remote http://***@127.0.0.1:1/***.git");
		expect(message).not.toMatch(/hunter2|verysecret/);
	});

	test("gives the end of a long complaint only", async () => {
		const folder = scratchFolder();
		const env = plainEnvironment(folder);
		const message = await complaint(folder, ["rev-parse", "x".repeat(9_000)], env);
		expect(message.length).toBeLessThan(3_000);
	});

	test("tells apart that there is no git and that there is no such folder", async () => {
		const folder = scratchFolder();
		const env = { ...plainEnvironment(folder), PATH: folder };
		await expect(git(folder, ["version"], { env })).rejects.toMatchObject({
			code: "GIT_NOT_FOUND",
		});
		await expect(git(join(folder, "gone"), ["version"], { env })).rejects.toMatchObject({
			code: "GIT_FAILED",
		});
	});

	test("works on the folder it is given, whatever repository the environment names", async () => {
		const world = await gitWorld();
		const env = { ...world.env, GIT_DIR: join(world.folder, "other"), GIT_WORK_TREE: "/" };
		expect(await git(world.root, ["rev-parse", "--show-toplevel"], { env })).toBe(world.root);
	});

	test("never waits for somebody to type", async () => {
		const folder = scratchFolder();
		const env = plainEnvironment(folder);
		expect(await tryGit(folder, ["hash-object", "--stdin"], { env })).toEqual({
			type: "done",
			stdout: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
		});
	});

	test("ends a git that takes too long", async () => {
		const world = await gitWorld();
		const args = ["-c", "alias.wait=!sleep 30", "wait"];
		const failure = git(world.root, args, { env: world.env, timeoutMs: 100 });
		await expect(failure).rejects.toThrow("did not end in time");
	});
});

async function complaint(cwd: string, args: string[], env: Record<string, string>) {
	const outcome = await tryGit(cwd, args, { env });
	if (outcome.type === "done") throw new Error("it did not fail");
	expect(outcome.error.code).toBe("GIT_FAILED");
	return outcome.error.message;
}
