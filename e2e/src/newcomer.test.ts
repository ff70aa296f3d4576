import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type RunOptions, runCodexWorkers } from "./run-codex-workers.ts";

/** Makes Node believe that it is an older one, before the program is loaded. */
const oldNode = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.19.0"})`;

describe("what a newcomer can meet is one clear line with a hint", () => {
	test.each<[string, string[], RunOptions, RegExp]>([
		["an old Node", ["demo"], { node: ["--import", oldNode] }, /^NODE_TOO_OLD: .*22\.18.*\n {2}\S/],
		["no codex", ["demo"], { env: { CODEX_BIN: "/nowhere/codex" } }, /^CODEX_\w+: .*\n {2}\S/],
		["a folder that is no repository", ["status"], { cwd: "/" }, /^[A-Z_]+: .*\n {2}\S/],
		[
			"a session that is no worker's",
			["report", "started", "--understanding", "u", "--approach", "a"],
			{},
			/^NOT_A_WORKER: .*\n {2}\S/,
		],
		["an issue that is no number", ["dispatch", "abc"], {}, /positive whole number/],
		["an unknown command", ["dipsatch", "1"], {}, /dispatch/],
	])("%s", async (_, args, options, line) => {
		const run = await runCodexWorkers(args, options);
		expect(run.stderr).toMatch(line);
		expect(run.stderr).not.toMatch(/\n\s+at /);
		expect(run.exitCode).not.toBe(0);
	});

	test("a temporary folder with too long a name", async () => {
		const folder = await temporaryFolder();
		const long = path.join(folder, "x".repeat(110));
		await mkdir(long);
		const run = await runCodexWorkers(["demo"], { env: { TMPDIR: long } });
		expect(run.stderr).toMatch(/^SOCKET_PATH_TOO_LONG: .*\n {2}.*TMPDIR/m);
		expect(run.exitCode).toBe(1);
	});

	test("a git that is too old", async () => {
		const folder = await temporaryFolder();
		const script = "#!/bin/sh\necho git version 2.30.2\n";
		await writeFile(path.join(folder, "git"), script, { mode: 0o755 });
		const run = await runCodexWorkers(["demo"], { env: { PATH: folder } });
		expect(run.stderr).toMatch(/^GIT_TOO_OLD: .*2\.30\.2.*\n {2}Install git/);
		expect(run.exitCode).toBe(1);
	});

	test("no git", async () => {
		const folder = await temporaryFolder();
		await symlink(process.execPath, path.join(folder, "node"));
		const run = await runCodexWorkers(["demo"], { env: { PATH: folder } });
		expect(run.stderr).toMatch(/^GIT_NOT_FOUND: .*\n {2}\S/);
		expect(run.exitCode).toBe(1);
	});
});

async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "cw-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}
