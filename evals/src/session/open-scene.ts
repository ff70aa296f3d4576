import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { type GitHubEmulator, startGitHubEmulator } from "@codex-workers/github-emulator";
import { execa } from "execa";
import type { Scene } from "../cases/eval-file.ts";
import type { Observed } from "../judging/observed.ts";
import { observeScene } from "./observe-scene.ts";
import { ACCOUNT, seedScene } from "./seed-scene.ts";
import type { SessionLog } from "./session-log.ts";

/** A clone for one session, every skill committed in it, with a GitHub of its own. */
export interface OpenScene {
	readonly checkout: string;
	/** For Codex and what it runs: git and gh lead to that GitHub. */
	readonly env: Readonly<Record<string, string>>;
	readonly observe: (log: SessionLog) => Promise<Observed>;
	readonly close: () => Promise<void>;
}

/** Builds a scene below `/tmp`, where the name of gh's socket stays short. `pathVariable` is `PATH`. */
export async function openScene(scene: Scene, pathVariable: string): Promise<OpenScene> {
	const root = await mkdtemp("/tmp/cw-evals-");
	const github = await startGitHubEmulator();
	const close = async () => {
		await github.close();
		await rm(root, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		return { ...(await build(scene, { github, root, pathVariable })), close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function build(
	scene: Scene,
	{ github, root, pathVariable }: { github: GitHubEmulator; root: string; pathVariable: string },
): Promise<Omit<OpenScene, "close">> {
	const { repository, issue } = await seedScene(github, scene);
	const folders = {
		HOME: path.join(root, "home"),
		CODEX_HOME: path.join(root, "codex"),
		TMPDIR: path.join(root, "tmp"),
	};
	for (const folder of Object.values(folders)) await mkdir(folder);
	const env = { ...(await github.ghEnvironment(ACCOUNT)), ...folders, PATH: pathVariable };
	const checkout = path.join(root, "widget");
	const git = (...args: string[]) => execa("git", args, { cwd: root, env, extendEnv: false });
	await git("clone", "--quiet", "--branch", scene.branch, repository.sshUrl, checkout);
	const { stdout: start } = await git("-C", checkout, "rev-parse", "HEAD");
	const before = { start, comments: issue.comments.length };
	const observe = (log: SessionLog) =>
		observeScene({ repository, issue, checkout, env, before, log });
	return { checkout, env, observe };
}
