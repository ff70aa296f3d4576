import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findCodexBinary } from "@codex-workers/codex";
import { type Script, type StepResult, startModelEmulator } from "@codex-workers/model-emulator";
import { execa } from "execa";
import { onTestFinished } from "vitest";
import { emulatorArguments } from "../doctor/canary/emulator-arguments.ts";
import { commandLine } from "./command-line.ts";

/** The configuration of somebody who has used Codex for a while. */
export const CROWDED_TOML = `
# hooks of my own
[[hooks.PostToolUse]]
matcher = "*" # every tool
[[hooks.PostToolUse.hooks]]
type = "command"
command = "/bin/true"

[hooks.state]

[hooks.state."/elsewhere/hooks.json:stop:0:0"]
trusted_hash = "sha256:aa" # theirs
enabled = false
`;

/** Hooks of somebody else, indented with a tab and without a line end. */
export const CROWDED_HOOKS = `{
	"description": "mine",
	"hooks": {
		"Stop": [
			{ "hooks": [{ "type": "command", "command": "/bin/true", "timeout": 5 }] }
		],
		"PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "/bin/true" }] }]
	}
}`;

/**
 * A CODEX_HOME with files in it, a guarded repository, and the real Codex with a scripted model; gone
 * when the test is over, or whatever shares it.
 */
export async function codexHome(
	files: Readonly<Record<string, string>> = {},
	whenOver: (end: () => Promise<void>) => void = onTestFinished,
) {
	const root = await realpath(await mkdtemp(path.join(tmpdir(), "codex-home-")));
	whenOver(() => rm(root, { recursive: true, force: true }));
	const [home, project] = [path.join(root, "it's home"), path.join(root, "project")];
	const { path: binary } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	const env = {
		// biome-ignore lint/style/noProcessEnv: git is found where the tests find it
		PATH: process.env["PATH"],
		HOME: root,
		CODEX_HOME: home,
		CODEX_BIN: binary,
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_CONFIG_NOSYSTEM: "1",
	};
	await Promise.all([mkdir(home), mkdir(project)]);
	await guardedRepository(project, env);
	const write = (name: string, text: string) => writeFile(path.join(home, name), text);
	for (const [name, text] of Object.entries(files)) await write(name, text);
	return {
		home,
		project,
		env,
		write,
		/** How its own Codex is asked about hooks. */
		server: { binary, arguments: [], cwd: home, env, timeoutMs: 20_000 },
		hooksFile: path.join(home, "hooks.json"),
		/** The text of a file of the home; `undefined` where there is none. */
		read: (name: string) => readFile(path.join(home, name), "utf8").catch(() => undefined),
		/** The folders of installed hooks. */
		folders: async () => {
			const names = await readdir(path.join(home, "codex-workers")).catch(() => []);
			return names.filter((name) => name !== "registrations").sort();
		},
		run: (argv: readonly string[], change: Record<string, string> = {}) =>
			commandLine(argv, { env: { ...env, ...change }, cwd: project }),
		/** Runs another command of Codex itself. */
		codex: (...args: readonly string[]) =>
			execa(binary, args, { cwd: project, env, extendEnv: false, stdin: "ignore", reject: false }),
		/** Plays a story with a plain `codex exec`; the model is given on the command line alone. */
		play: (script: Script, change: PlayChange = {}) =>
			play({ binary, env, project }, script, change),
	};
}

async function guardedRepository(cwd: string, env: Record<string, string | undefined>) {
	const git = (...args: string[]) => execa("git", args, { cwd, env, extendEnv: false });
	await writeFile(path.join(cwd, "codex-workers.json"), '{ "repository": "acme/widget" }\n');
	await git("init", "--quiet", "--initial-branch=main");
	await git("add", ".");
	const person = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
	await git(...person, "commit", "--quiet", "--message=start");
}

interface Place {
	readonly binary: string;
	readonly env: Record<string, string | undefined>;
	readonly project: string;
}

/** What differs from a plain run of Codex. */
interface PlayChange {
	readonly arguments?: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
}

async function play({ binary, env, project }: Place, script: Script, change: PlayChange) {
	await using model = await startModelEmulator({ script });
	const results: StepResult[] = [];
	const { exitCode, stderr } = await execa(
		binary,
		[
			"exec",
			...emulatorArguments(model.baseUrl),
			...(change.arguments ?? []),
			"--sandbox=danger-full-access",
			"Do it.",
		],
		{
			cwd: project,
			env: { ...env, ...change.env },
			extendEnv: false,
			stdin: "ignore",
			reject: false,
			timeout: 60_000,
		},
	);
	results.push(...model.steps);
	return { exitCode, stderr, steps: results, failure: model.failure };
}
