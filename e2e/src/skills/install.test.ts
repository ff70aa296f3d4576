import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { execa } from "execa";
import { describe, expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import { readSkillPages, SKILLS } from "./read-skills.ts";

const require = createRequire(import.meta.url);
const INSTALLER = path.join(path.dirname(require.resolve("skills/package.json")), "bin/cli.mjs");
const CODEX = path.join(
	path.dirname(require.resolve("@openai/codex/package.json")),
	"bin/codex.js",
);
const Installed = z.array(z.looseObject({ status: z.string() }));

/** A user's empty project, with GitHub's address pointing at a bare clone of the skills. */
async function project() {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "skills-")));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const at = (name: string) => path.join(folder, name);
	for (const name of ["home", "home/.codex", "gh/acme", "source", "project"])
		mkdirSync(at(name), { recursive: true });
	const env = {
		PATH: process.env["PATH"],
		HOME: at("home"),
		CODEX_HOME: at("home/.codex"),
		DISABLE_TELEMETRY: "1",
		NO_COLOR: "1",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `url.file://${at("gh")}/.insteadOf`,
		GIT_CONFIG_VALUE_0: "https://github.com/",
	};
	const run = (file: string, args: readonly string[], cwd: string) =>
		execa(file, args, { cwd, env, extendEnv: false, stdin: "ignore", reject: false });
	await run("cp", ["-R", SKILLS, at("source/skills")], folder);
	const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
	for (const args of [
		["init", "--quiet"],
		["add", "--all"],
		[...identity, "commit", "--quiet", "--message", "skills"],
		["clone", "--quiet", "--bare", ".", at("gh/acme/mono.git")],
	]) {
		expect(await run("git", args, at("source"))).toMatchObject({ exitCode: 0 });
	}
	await run("git", ["init", "--quiet"], at("project"));
	return {
		installed: (skill: string) => at(`project/.agents/skills/${skill}`),
		install: (...args: string[]) =>
			run(
				process.execPath,
				[INSTALLER, "add", "acme/mono", ...args, "--agent", "codex", "-y", "--json"],
				at("project"),
			),
		run: (file: string, args: readonly string[]) => run(file, args, at("project")),
	};
}

const names = [...new Set(readSkillPages().map(({ skill }) => skill))];

describe("skills: `npx skills add`", { timeout: 60_000 }, () => {
	test("installs one skill alone, byte for byte", async () => {
		const { install, installed, run } = await project();
		const { stdout, stderr, exitCode } = await install("--skill", "worker-protocol");
		expect(exitCode, stderr).toBe(0);
		expect(Installed.parse(JSON.parse(stdout)).map(({ status }) => status)).toEqual(["installed"]);
		expect(stderr).not.toContain("Skipped");
		const source = path.join(SKILLS, "worker-protocol");
		expect((await run("diff", ["-r", source, installed("worker-protocol")])).stdout).toBe("");
		expect(readFileSync(path.join(installed(".."), "../skills-lock.json"), "utf8")).toContain(
			"worker-protocol",
		);
	});

	test("installs all of them, and Codex lists every one that may be used by itself", async () => {
		const { install, installed, run } = await project();
		const { stderr, exitCode } = await install("--skill", "*");
		expect(exitCode, stderr).toBe(0);
		expect((await run("diff", ["-r", SKILLS, installed("")])).stdout).toBe("");
		const { stdout, stderr: told } = await run(process.execPath, [
			CODEX,
			"debug",
			"prompt-input",
			"hi",
		]);
		expect(told).not.toContain("failed to load skill");
		for (const name of names) {
			if (name === "worker-protocol") expect(stdout).not.toMatch(/^- worker-protocol:/m);
			else expect(stdout, name).toContain(name);
		}
	});
});
