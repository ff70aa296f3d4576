import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { execa } from "execa";
import { expect } from "vitest";
import { SKILLS } from "./read-skills.ts";

const require = createRequire(import.meta.url);
const INSTALLER = path.join(path.dirname(require.resolve("skills/package.json")), "bin/cli.mjs");
const CODEX = path.join(
	path.dirname(require.resolve("@openai/codex/package.json")),
	"bin/codex.js",
);

/** A user's empty project, and the commands that are tried in it. */
export interface Installation {
	/** The folder that Codex looks for skills in. */
	readonly installed: string;
	readonly lockFile: string;
	/** The installer that the repository pins, with arguments of its own. */
	readonly skills: (...args: string[]) => ReturnType<typeof inProject>;
	readonly codex: (...args: string[]) => ReturnType<typeof inProject>;
	readonly close: () => void;
}

/** Opens the project; `https://github.com/acme/mono` is a bare clone of the skills as they are now. */
export async function openInstallation(): Promise<Installation> {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "skills-")));
	const at = (name: string) => path.join(folder, name);
	for (const name of ["home/.codex", "gh/acme", "source", "project"])
		mkdirSync(at(name), { recursive: true });
	const run = (cwd: string, file: string, args: readonly string[]) =>
		inProject(file, args, { cwd: at(cwd), env: environment(folder) });
	for (const [cwd, ...args] of [
		["source", "init", "--quiet"],
		["source", `--work-tree=${path.dirname(SKILLS)}`, "add", "--all", "skills"],
		["source", "commit", "--quiet", "--message", "skills"],
		["source", "clone", "--quiet", "--bare", ".git", at("gh/acme/mono.git")],
		["project", "init", "--quiet"],
	] as const) {
		expect(await run(cwd, "git", args)).toMatchObject({ exitCode: 0 });
	}
	return {
		installed: at("project/.agents/skills"),
		lockFile: at("project/skills-lock.json"),
		skills: (...args) => run("project", process.execPath, [INSTALLER, ...args]),
		codex: (...args) => run("project", process.execPath, [CODEX, ...args]),
		close: () => rmSync(folder, { recursive: true, force: true }),
	};
}

const inProject = (
	file: string,
	args: readonly string[],
	{ cwd, env }: { cwd: string; env: Record<string, string> },
) => execa(file, args, { cwd, env, extendEnv: false, stdin: "ignore", reject: false });

function environment(folder: string): Record<string, string> {
	return {
		// biome-ignore lint/style/noProcessEnv: where git and node are, and nothing else
		PATH: process.env["PATH"] ?? "",
		HOME: path.join(folder, "home"),
		CODEX_HOME: path.join(folder, "home/.codex"),
		DISABLE_TELEMETRY: "1",
		NO_COLOR: "1",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_AUTHOR_NAME: "a",
		GIT_AUTHOR_EMAIL: "a@example.com",
		GIT_COMMITTER_NAME: "a",
		GIT_COMMITTER_EMAIL: "a@example.com",
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `url.file://${path.join(folder, "gh")}/.insteadOf`,
		GIT_CONFIG_VALUE_0: "https://github.com/",
	};
}
