import { execFileSync } from "node:child_process";
import { getEventListeners } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
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
	expect(await git(["config", "--get", "no.such"])).toEqual({ exitCode: 1, stdout: "" });
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

// Of mutants these change nothing: a signal fires once, whether or not its listener says so; a
// folder that is no absolute path keeps no program out; a limit is not met to the byte; a pipe is
// closed with the processes that write to it, whether or not it is destroyed here.
const TOO_LARGE = {
	code: "GIT_OUTPUT_TOO_LARGE",
	message: "`git status` prints too much.",
	hint: "Split the change: the gate looks at no more than 16 MiB of file names.",
};
const TOO_SLOW = {
	code: "GIT_TOO_SLOW",
	message: "`git status` did not end in time.",
	hint: "Run `git ls-remote origin` to see whether the remote answers, then try again.",
};

test.each<[string, string, typeof TOO_SLOW]>([
	["prints without end", "exec yes", TOO_LARGE],
	["does not end", "sleep 60", TOO_SLOW],
])("a git that %s is ended", async (_, script, failure) => {
	const { folder, gitDir } = repository();
	writeFileSync(join(folder, "git"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
	const signal = AbortSignal.timeout(failure === TOO_SLOW ? 200 : 20_000);
	const git = openGit({ gitDir, env: { PATH: `${folder}:${PATH}` }, signal });
	await expect(git(["status"])).rejects.toMatchObject(failure);
});

test("a git that was ended is gone", async () => {
	const { folder, gitDir } = repository();
	const file = join(folder, "pid");
	const script = `#!/bin/sh\necho $$ >'${file}.new'\nmv '${file}.new' '${file}'\nexec sleep 60\n`;
	writeFileSync(join(folder, "git"), script, { mode: 0o755 });
	const ending = new AbortController();
	const git = openGit({ gitDir, env: { PATH: `${folder}:${PATH}` }, signal: ending.signal });
	const answer = expect(git(["status"])).rejects.toMatchObject(TOO_SLOW);
	await vi.waitFor(() => expect(existsSync(file)).toBe(true), 20_000);
	ending.abort();
	await answer;
	const pid = Number(readFileSync(file, "utf8"));
	await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), 2000);
});

test("an answer is whole when git has ended, whoever holds its output open", async () => {
	const { folder, gitDir } = repository();
	writeFileSync(join(folder, "git"), "#!/bin/sh\nsleep 60 &\necho $!\n", { mode: 0o755 });
	const { signal } = new AbortController();
	const git = openGit({ gitDir, env: { PATH: `${folder}:${PATH}` }, signal });
	const { exitCode, stdout } = await git(["status"]);
	process.kill(Number(stdout), "SIGKILL");
	expect(exitCode).toBe(0);
	expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a git that cannot be started is none", async () => {
	const { folder, gitDir } = repository();
	writeFileSync(join(folder, "git"), "#!/nowhere/sh\n", { mode: 0o755 });
	const env = { PATH: `${folder}:${PATH}` };
	const git = openGit({ gitDir, env, signal: AbortSignal.timeout(10_000) });
	await expect(git(["status"])).rejects.toMatchObject({
		code: "GIT_NOT_FOUND",
		message: "There is no git on the PATH.",
		hint: "Install git 2.38 or newer outside the checkout, and put it on the PATH.",
	});
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
