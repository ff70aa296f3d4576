import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openGit } from "./git.ts";

const PATH = process.env["PATH"];

test("git gets its arguments and no input, and says how it ended", async () => {
	const { gitDir } = repository();
	const git = openGit({ gitDir, env: { PATH }, signal: AbortSignal.timeout(10_000) });
	expect(await git(["hash-object", "--stdin"])).toEqual({
		exitCode: 0,
		stdout: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391\n",
	});
	expect(await git(["cat-file", "-e", "HEAD; touch x"])).toMatchObject({ exitCode: 128 });
});

test("an address that is a command is not run, whatever the repository allows", async () => {
	const { folder, gitDir } = repository();
	const ran = join(folder, "ran");
	execFileSync("git", ["--git-dir", gitDir, "config", "protocol.ext.allow", "always"]);
	const git = openGit({ gitDir, env: { PATH }, signal: AbortSignal.timeout(10_000) });
	expect(await git(["ls-remote", "--", `ext::sh -c touch% ${ran}`])).toMatchObject({
		exitCode: 128,
	});
	expect(existsSync(ran)).toBe(false);
});

test.each<[string, string, string]>([
	["prints without end", "exec yes", "GIT_OUTPUT_TOO_LARGE"],
	["does not end", "sleep 60", "GIT_TOO_SLOW"],
])("a git that %s is ended", async (_, script, code) => {
	const { folder, gitDir } = repository();
	writeFileSync(join(folder, "git"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
	const signal = AbortSignal.timeout(code === "GIT_TOO_SLOW" ? 200 : 20_000);
	const git = openGit({ gitDir, env: { PATH: `${folder}:${PATH}` }, signal });
	await expect(git(["status"])).rejects.toMatchObject({ code });
});

test("when the time is over nothing is started, and without git nothing can be", async () => {
	const { gitDir } = repository();
	const late = openGit({ gitDir, env: { PATH }, signal: AbortSignal.abort() });
	await expect(late(["version"])).rejects.toMatchObject({ code: "GIT_TOO_SLOW" });
	const none = openGit({ gitDir, env: {}, signal: AbortSignal.timeout(10_000) });
	await expect(none(["version"])).rejects.toMatchObject({ code: "GIT_NOT_FOUND" });
});

function repository() {
	const folder = mkdtempSync(join(tmpdir(), "gate-git-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const gitDir = join(folder, "bare.git");
	execFileSync("git", ["init", "-q", "--bare", gitDir]);
	return { folder, gitDir };
}
