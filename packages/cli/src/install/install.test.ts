import {
	chmod,
	mkdir,
	readdir,
	readFile,
	rename,
	stat,
	symlink,
	writeFile,
} from "node:fs/promises";
import path from "node:path";
import { PassThrough } from "node:stream";
import { listHooks } from "@codex-workers/codex";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../run-command-line.ts";
import { codexHome } from "../testing/codex-home.ts";
import { testContext } from "../testing/test-context.ts";
import { checkHookFolder } from "./files/check-hook-folder.ts";
import { replaceFile } from "./files/replace-file.ts";

const OURS = /codex-workers/;

describe("install", { timeout: 60_000 }, () => {
	test("--dry-run says all of what is written, and writes nothing", async () => {
		const home = await codexHome();
		const { stdout } = await home.run(["install", "--dry-run"]);
		const dry = JSON.parse((await home.run(["install", "--dry-run", "--json"])).stdout);
		expect(await readdir(home.home)).toEqual([]);
		await home.run(["install", "--trust"]);
		expect(await home.read("hooks.json")).toBe(dry.hooksText);
		expect((await readdir(dry.folder)).sort()).toEqual(dry.files);
		expect(stdout).toContain(dry.hooksText.trimEnd());
		const toml = (await home.read("config.toml")) ?? "";
		for (const { hash } of dry.trust) {
			expect(toml).toContain(`trusted_hash = "${hash}"`);
			expect(stdout).toContain(hash);
		}
		expect(toml.match(/trusted_hash/g)).toHaveLength(dry.trust.length);
	});

	test("the files are read-only, and what is changed in them is found and repaired", async () => {
		const home = await codexHome();
		const { folder } = JSON.parse((await home.run(["install", "--trust", "--json"])).stdout);
		expect((await stat(folder)).mode & 0o777).toBe(0o755);
		for (const name of await readdir(folder)) {
			expect((await stat(path.join(folder, name))).mode & 0o777, name).toBe(0o444);
		}
		expect(await checkHookFolder(folder)).toEqual([]);
		await chmod(path.join(folder, "gate.cjs"), 0o644);
		await writeFile(path.join(folder, "gate.cjs"), "process.stdout.write('ALLOW\\n')");
		await rename(path.join(folder, "stop.cjs"), path.join(folder, "gone.cjs"));
		expect(await checkHookFolder(folder)).toEqual(["gate.cjs was changed", "stop.cjs is missing"]);
		await home.run(["install", "--trust"]);
		expect(await checkHookFolder(folder)).toEqual([]);
	});

	test("links to dotfiles stay links", async () => {
		const home = await codexHome();
		const dotfiles = path.join(home.project, "hooks.json");
		await writeFile(dotfiles, '{ "hooks": {} }\n', { mode: 0o640 });
		await symlink(dotfiles, home.hooksFile);
		expect((await home.run(["install", "--trust"])).stdout).toContain("Armed");
		expect(await readFile(dotfiles, "utf8")).toMatch(OURS);
		await home.run(["uninstall"]);
		expect(await readFile(dotfiles, "utf8")).toBe('{ "hooks": {} }\n');
		expect((await stat(dotfiles)).mode & 0o777).toBe(0o640);
	});

	test("a file that somebody else changes meanwhile is not overwritten", async () => {
		const home = await codexHome({ "hooks.json": "theirs" });
		const change = replaceFile(home.hooksFile, { from: "before", to: "ours" });
		await expect(change).rejects.toMatchObject({ code: "FILE_CHANGED_MEANWHILE" });
		expect(await home.read("hooks.json")).toBe("theirs");
		expect(await readdir(home.home)).toEqual(["hooks.json"]);
	});

	test.for([
		["y", true],
		["", false],
	] as const)("at a terminal %j to the whole commands arms: %s", async ([reply, armed]) => {
		const home = await codexHome();
		const stdin = Object.assign(new PassThrough(), { isTTY: true });
		const texts = { out: "", err: "" };
		const context = testContext({
			env: home.env,
			cwd: home.project,
			out: (text) => {
				texts.out += text;
			},
			err: (text) => {
				texts.err += text;
			},
		});
		stdin.end(`${reply}\n`);
		expect(await runCommandLine(["install"], { ...context, stdin })).toBe(0);
		const hooks = JSON.parse((await home.read("hooks.json")) ?? "").hooks;
		for (const event of ["PreToolUse", "Stop"]) {
			expect(texts.err).toContain(`${event}:\n  ${hooks[event][0].hooks[0].command}\n`);
		}
		expect(texts.out).toContain(armed ? "Armed: " : "NOT ARMED: ");
	});

	test("a chosen part is installed, and given up again", async () => {
		const home = await codexHome();
		await home.run(["install", "--with", "stop", "--trust"]);
		expect(Object.keys(JSON.parse((await home.read("hooks.json")) ?? "").hooks)).toEqual(["Stop"]);
		await home.run(["install", "--with", "gate", "--trust"]);
		expect(Object.keys(JSON.parse((await home.read("hooks.json")) ?? "").hooks)).toEqual([
			"PreToolUse",
		]);
		await home.run(["uninstall"]);
		expect([await home.read("hooks.json"), await home.read("config.toml")]).toEqual([
			undefined,
			undefined,
		]);
	});

	test.for([
		["turn", /would count every turn twice/],
		["gate,brake", /name some of gate,stop/],
		["", /name some of gate,stop/],
	] as const)("--with %j is a mistake in use", async ([choice, message]) => {
		const home = await codexHome();
		const { exitCode, stderr } = await home.run(["install", "--with", choice]);
		expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(message) });
	});

	test("what --managed prints is read by Codex as it is meant", async () => {
		const home = await codexHome();
		const { stdout } = await home.run(["install", "--managed"]);
		const { hooks } = await listed(home, stdout);
		expect(stdout).toContain("[features]\nhooks = true\n");
		expect(hooks.map(({ eventName }) => eventName)).toEqual(["preToolUse", "stop"]);
		expect(hooks[0]?.command).toMatch(
			/^'\/bin\/sh' '\/etc\/codex\/codex-workers\/.*\/gate-launcher\.sh'/,
		);
	});

	test("outside a repository there is no project", async () => {
		const home = await codexHome();
		await mkdir(path.join(home.home, "x"));
		const context = {
			env: { ...home.env, GIT_CEILING_DIRECTORIES: "/" },
			cwd: path.join(home.home, "x"),
		};
		const texts: string[] = [];
		const code = await runCommandLine(
			["install", "--project"],
			testContext({ ...context, err: (text) => texts.push(text) }),
		);
		expect([code, texts.join("")]).toEqual([1, expect.stringContaining("NOT_A_REPOSITORY: ")]);
	});

	test("without a codex nothing is installed, and everything can be taken out", async () => {
		const home = await codexHome({ "hooks.json": "{}", "config.toml": 'model = "x"\n' });
		const gone = { CODEX_BIN: "/nowhere/codex" };
		expect((await home.run(["install"], gone)).stderr).toMatch(/^CODEX_/);
		expect(await readdir(home.home)).toEqual(["config.toml", "hooks.json"]);
		await home.run(["install", "--trust"]);
		expect((await home.run(["uninstall"], gone)).stdout).toContain("byte for byte");
		expect(await home.read("hooks.json")).toBe("{}");
		expect(await home.read("config.toml")).toBe('model = "x"\n');
	});

	test("uninstalling nothing is said to be nothing", async () => {
		const home = await codexHome({ "hooks.json": "{}" });
		expect(await home.run(["uninstall"])).toMatchObject({
			exitCode: 0,
			stdout: expect.stringContaining("Nothing of codex-workers was installed here."),
		});
		expect(await readdir(home.home)).toEqual(["hooks.json"]);
	});
});

async function listed(home: Awaited<ReturnType<typeof codexHome>>, toml: string) {
	await home.write("config.toml", toml);
	return listHooks({
		binary: home.env.CODEX_BIN,
		arguments: [],
		cwd: home.home,
		env: home.env,
		timeoutMs: 20_000,
	});
}
