import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
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
		expect(message).toContain("git ls-remote http://[redacted]@127.0.0.1:1/[redacted].git");
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

	test("does not wait for a helper that git leaves behind with its output open", async () => {
		const folder = scratchFolder();
		const flag = join(folder, "running");
		writeFileSync(flag, "");
		onTestFinished(() => rmSync(flag, { force: true }));
		const script = `#!/bin/sh\nwhile [ -e '${flag}' ]; do sleep 0.05; done &\necho out\n`;
		writeFileSync(join(folder, "git"), script, { mode: 0o755 });
		const env = { PATH: `${folder}:${process.env["PATH"]}` };
		expect(await tryGit(folder, ["status"], { env })).toEqual({ type: "done", stdout: "out" });
	});

	test("runs no hook and no monitor that the repository names", async () => {
		const world = await gitWorld();
		const { root, env } = world;
		const ran = join(scratchFolder(), "ran");
		await git(root, ["config", "core.fsmonitor", `touch ${ran}; false`], { env });
		const hook = `#!/bin/sh\ntouch ${ran}\n`;
		writeFileSync(join(root, ".git/hooks/post-checkout"), hook, { mode: 0o755 });
		await git(root, ["status"], { env });
		await git(root, ["checkout", "--quiet", "-b", "other"], { env });
		expect(existsSync(ran)).toBe(false);
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
