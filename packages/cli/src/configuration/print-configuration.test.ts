import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, onTestFinished, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { configurationEntries } from "./configuration-entries.ts";

const FILE = "codex-workers.json";
const PRINT = ["config", "print"];

describe("config print", () => {
	test("shows what holds and what the environment set, without a token", async () => {
		const { cwd, env } = await checkout();
		const board = { GITHUB_PROJECT_NUM: "9", GH_PROJECT_OWNER: "acme" };
		const { stdout, exitCode } = await commandLine(PRINT, { cwd, env: { ...env, ...board } });
		expect(exitCode).toBe(0);
		expect(stdout.split("\n")[0]).toBe("acme/widget, base branch main, no codex-workers.json");
		expect(stdout).toMatch(/^workers\.turns +default +100$/m);
		expect(stdout).toMatch(/^board\.owner +GH_PROJECT_OWNER +"acme"$/m);
		expect(stdout).toMatch(/^board\.number +GITHUB_PROJECT_NUM +9$/m);
	});

	test("believes the base branch before the checkout, and says which of them it was", async () => {
		const { cwd, env, git } = await checkout();
		await writeFile(join(cwd, FILE), '{"workers":{"turns":50}}');
		const local = await commandLine([...PRINT, "--json"], { cwd, env });
		expect(JSON.parse(local.stdout)).toMatchObject({
			source: { type: "checkout", path: join(cwd, FILE) },
			configuration: { workers: { turns: 50 } },
		});
		await git("add", FILE);
		await git("commit", "--quiet", "--message", "configure");
		await git("update-ref", "refs/remotes/origin/main", "HEAD");
		await writeFile(join(cwd, FILE), '{"workers":{"turns":7}}');
		const committed = await commandLine(PRINT, { cwd, env });
		expect(committed.stdout).toContain("codex-workers.json as on origin/main");
		expect(committed.stdout).toMatch(/^workers\.turns +set +50$/m);
	});

	test("fits a narrow terminal", async () => {
		const { cwd, env } = await checkout();
		const { stdout } = await commandLine(PRINT, { cwd, env, columns: 40 });
		expect(stdout).toMatch(/^acme\/widget, base branch main, no\n {2}codex-workers\.json\n\n/);
		expect(stdout).toContain("workers.turns\n  FROM default\n  VALUE 100\n");
		expect(stdout.split("\n").filter((line) => line.length > 40)).toEqual([]);
	});

	test.each([
		["GITHUB_PROJECT_NUM", "abc"],
		["GITHUB_PROJECT_NUM", "-7"],
		["GITHUB_REPOSITORY", "widget"],
	])("refuses %s=%s, as it does a wrong value in the file", async (name, value) => {
		const { cwd, env } = await checkout();
		const ran = await commandLine(PRINT, { cwd, env: { ...env, [name]: value } });
		expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
		expect(ran.stderr).toMatch(new RegExp(`^ENVIRONMENT_INVALID: ${name} .*\n  .*unset it\\.`));
	});

	test("outside a repository says what to do", async () => {
		const { env } = await checkout();
		const { exitCode, stderr } = await commandLine(PRINT, { cwd: tmpdir(), env });
		expect({ exitCode, code: stderr.split(":")[0] }).toEqual({
			exitCode: 1,
			code: "NOT_A_REPOSITORY",
		});
	});
});

test("config schema prints the schema, and nothing else, in both forms", async () => {
	const { stdout } = await commandLine(["config", "schema"]);
	const schema: unknown = JSON.parse(stdout);
	expect(schema).toMatchObject({ title: FILE, additionalProperties: false });
	const { stdout: json } = await commandLine(["config", "schema", "--json"]);
	expect(JSON.parse(json)).toEqual({ ok: true, schema });
});

test.each([
	[{}, []],
	[
		{ a: 1, b: { c: "x", d: { e: [1, 2] }, f: {} } },
		[
			["a", "1"],
			["b.c", '"x"'],
			["b.d.e", "[1,2]"],
		],
	],
])("the entries of %j are its leaves", (value, entries) => {
	expect(configurationEntries(value)).toEqual(entries);
});

/** A clone of acme/widget that has been told its default branch. */
async function checkout() {
	const cwd = await mkdtemp(join(tmpdir(), "config-"));
	onTestFinished(() => rm(cwd, { recursive: true, force: true }));
	const env = {
		PATH: process.env["PATH"],
		...{ HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" },
		...{ GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.com" },
		...{ GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.com" },
	};
	const git = (...args: string[]) => execa("git", args, { cwd, env, extendEnv: false });
	await git("init", "--quiet", "--initial-branch", "main");
	await git("remote", "add", "origin", "https://github.com/acme/widget.git");
	await git("commit", "--quiet", "--allow-empty", "--message", "start");
	await git("update-ref", "refs/remotes/origin/main", "HEAD");
	await git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
	return { cwd, env, git };
}
