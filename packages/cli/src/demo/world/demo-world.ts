import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type GitHubEmulator, startGitHubEmulator } from "@codex-workers/github-emulator";
import {
	type ModelEmulator,
	type StepEvent,
	startModelEmulator,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import type { CliContext } from "../../cli-context.ts";
import { type Closing, createClosing } from "../closing.ts";
import { demoStory } from "../story/demo-story.ts";
import { cloneRepository } from "./clone-repository.ts";
import { codexFolders, demoEnvironment } from "./demo-environment.ts";
import { isSandboxAvailable } from "./is-sandbox-available.ts";
import { type SeededDemo, seedGitHub } from "./seed-git-hub.ts";

/** Everything the demo happens in. All of it is on this machine and goes away with `close`. */
export interface DemoWorld {
	readonly github: GitHubEmulator;
	readonly model: ModelEmulator;
	readonly seeded: SeededDemo;
	/** The folder of this demo: clone, worktree, logs. */
	readonly root: string;
	/** The clone that dispatches. */
	readonly checkout: string;
	/** What `codex-workers` and everything it starts get as their environment. */
	readonly env: Readonly<Record<string, string>>;
	readonly sandboxed: boolean;
	/** Whether `root` outlives `close`. */
	readonly kept: boolean;
	/** Stops both emulators and removes the folder, unless it is to be kept. */
	readonly close: () => Promise<void>;
}

export interface DemoWorldOptions {
	readonly gh: boolean;
	readonly keep: boolean;
	readonly codexBinary: string;
	readonly onStep: (event: StepEvent) => void;
}

/** Starts the emulators, seeds the repository, its issue and its board, and clones it. */
export async function openDemoWorld(
	context: CliContext,
	options: DemoWorldOptions,
): Promise<DemoWorld> {
	const closing = createClosing();
	try {
		return await build(context, options, closing);
	} catch (error) {
		await closing.close();
		throw error;
	}
}

async function build(
	context: CliContext,
	options: DemoWorldOptions,
	closing: Closing,
): Promise<DemoWorld> {
	const root = await mkdtemp(path.join(tmpdir(), "codex-workers-demo-"));
	if (!options.keep) closing.add(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
	const folders = codexFolders(root);
	await Promise.all(Object.values(folders).map((folder) => mkdir(folder)));
	const probe = isSandboxAvailable(options.codexBinary, { ...context.env, ...folders });
	const github = await startGitHubEmulator();
	closing.add(github.close);
	const model = await startModelEmulator({ script: demoStory(options), onStep: options.onStep });
	closing.add(model.close);
	const sandboxed = await probe;
	const seeded = await seedGitHub(github, { sandboxed });
	await writeCodexHome(folders.CODEX_HOME, model.baseUrl);
	const gitHub = await github.ghEnvironment(seeded.worker);
	const { codexBinary } = options;
	const env = demoEnvironment(context, { gitHub, root, codexBinary });
	const checkout = await cloneRepository(seeded.repository.sshUrl, { root, env });
	const { close } = closing;
	return { github, model, seeded, root, checkout, env, sandboxed, kept: options.keep, close };
}
