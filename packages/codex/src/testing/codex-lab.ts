import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, open, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import {
	type ModelEmulator,
	type Script,
	startModelEmulator,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import { onTestFinished } from "vitest";
import { type ExecOptions, execArguments } from "../exec-arguments/exec-arguments.ts";
import type { ExecEvent } from "../exec-events/exec-event.ts";
import { parseExecEvent } from "../exec-events/parse-exec-event.ts";
import { findCodexBinary } from "../find-codex-binary/find-codex-binary.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** A repository with a linked worktree, an empty CODEX_HOME and the real binary, for one test. */
export interface CodexLab {
	readonly binary: string;
	readonly root: string;
	readonly home: string;
	readonly worktree: string;
	readonly gitDirs: readonly [string, string];
	readonly env: Env;
	readonly git: (...args: readonly string[]) => Promise<string>;
}

/** For tests that start the real Codex: it is quick, a busy machine may not be. */
export const withCodex = { timeout: 30_000 } as const;

/** Codex counts the system's temporary folder as writable; here that would hide a missing right. */
const NO_TMP =
	"\n[sandbox_workspace_write]\nexclude_slash_tmp = true\nexclude_tmpdir_env_var = true\n";

export async function createCodexLab(ambient: Env): Promise<CodexLab> {
	const root = await realpath(await mkdtemp(join(tmpdir(), "codex-lab-")));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	const [home, main, worktree] = [join(root, "home"), join(root, "main"), join(root, "worktree")];
	const env = { ...ambient, ...IDENTITY, CODEX_HOME: home };
	const git = async (...args: readonly string[]) => {
		const { stdout } = await promisify(execFile)("git", args, { cwd: main, env });
		return stdout.trim();
	};
	await Promise.all([mkdir(home), mkdir(main)]);
	await git("init", "--quiet", "--initial-branch=main");
	await git("commit", "--quiet", "--allow-empty", "--message=start");
	await git("worktree", "add", "--quiet", "-b", "work", worktree);
	const { path: binary } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	const gitDirs = [join(main, ".git/worktrees/worktree"), join(main, ".git")] as const;
	return { binary, root, home, worktree, gitDirs, env, git };
}

const IDENTITY = {
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_AUTHOR_NAME: "worker",
	GIT_AUTHOR_EMAIL: "worker@example.com",
	GIT_COMMITTER_NAME: "worker",
	GIT_COMMITTER_EMAIL: "worker@example.com",
};

/** How a run of the real Codex ended. */
export interface CodexRun {
	readonly exitCode: number | null;
	readonly stderr: string;
	readonly events: readonly ExecEvent[];
	readonly model: Pick<ModelEmulator, "steps" | "failure" | "finished">;
}

/**
 * Plays a story through the real Codex with the arguments that a worker gets. A prompt from
 * standard input is the file `prompt.md` of the lab.
 */
export async function playStory(
	lab: CodexLab,
	script: Script,
	{ extraToml = "", ...options }: Partial<ExecOptions> & { readonly extraToml?: string } = {},
): Promise<CodexRun> {
	await using model = await startModelEmulator({ script });
	await writeCodexHome(lab.home, model.baseUrl, { extra: NO_TMP + extraToml });
	const args = execArguments({
		scope: "standard",
		sandbox: "workspace-write",
		worktree: lab.worktree,
		gitDirs: lab.gitDirs,
		hooks: {},
		prompt: "Do the task.",
		...options,
	});
	const stdin = typeof options.prompt === "object" ? join(lab.root, "prompt.md") : "/dev/null";
	const { exitCode, stdout, stderr } = await runToEnd(lab, args, stdin);
	const { steps, failure, finished } = model;
	return {
		exitCode,
		stderr,
		events: stdout.split("\n").flatMap(readEvent),
		model: { steps, failure, finished },
	};
}

function readEvent(line: string): ExecEvent[] {
	const parsed = parseExecEvent(line);
	return parsed.kind === "event" ? [parsed.event] : [];
}

async function runToEnd({ binary, env, root }: CodexLab, args: readonly string[], stdin: string) {
	const input = await open(stdin);
	const child = spawn(binary, args, { env, cwd: root, stdio: [input.fd, "pipe", "pipe"] });
	await input.close();
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	let stdout = "";
	let stderr = "";
	child.stdout?.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
	});
	child.stderr?.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	return new Promise<{ exitCode: number | null; stdout: string; stderr: string }>(
		(resolve, reject) => {
			child.once("error", reject);
			child.once("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
		},
	);
}

/** Writes a script that serves as a hook and gives the command that runs it. */
export async function writeHook(lab: CodexLab, name: string, script: string): Promise<string> {
	const file = join(lab.root, `${name}.sh`);
	await writeFile(file, `${script}\n`, { mode: 0o755 });
	return `/bin/sh ${file}`;
}
