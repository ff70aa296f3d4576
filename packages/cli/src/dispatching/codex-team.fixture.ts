import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type DispatcherContext, stopWorker } from "@codex-workers/dispatcher";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { type Script, startModelEmulator, writeCodexHome } from "@codex-workers/model-emulator";
import { CodedError } from "@codex-workers/protocol";
import { execa } from "execa";
import { onTestFinished } from "vitest";
import { openDispatcher } from "./open-dispatcher.ts";

/** The built command that workers call. */
const COMMANDS = fileURLToPath(new URL("../../bin/worker", import.meta.url));

/** A repository with issue 123, a clone of it, and the real Codex with a scripted model. */
export async function codexTeam(script: Script) {
	const root = await realpath(await mkdtemp("/tmp/codex-team-"));
	onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
	const github = await startGitHubEmulator();
	onTestFinished(github.close);
	const model = await startModelEmulator({ script });
	onTestFinished(model.close);
	github.addUser("worker");
	github.addOrganization("acme", { members: ["worker"] });
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission("worker", "WRITE");
	repository.addIssue({ number: 123, title: "Add a file", author: "worker" });
	const env = {
		...(await github.ghEnvironment("worker")),
		// biome-ignore lint/style/noProcessEnv: real programs are found where they are
		PATH: process.env["PATH"] ?? "",
		HOME: root,
		CODEX_HOME: path.join(root, "home"),
		TMPDIR: path.join(root, "tmp"),
	};
	for (const folder of [env.CODEX_HOME, env.TMPDIR]) await mkdir(folder);
	await writeCodexHome(env.CODEX_HOME, model.baseUrl);
	const clone = async (name: string): Promise<DispatcherContext> => {
		const cwd = path.join(root, name);
		await execa("git", ["clone", "--quiet", repository.sshUrl, cwd], { env });
		const opened = await openDispatcher({ cwd, env, execPath: process.execPath, now: Date.now });
		onTestFinished(() => stopAll(opened));
		return { ...opened, commandFolder: COMMANDS };
	};
	const context = await clone("widget");
	return { model, repository, context, clone };
}

async function stopAll(context: DispatcherContext): Promise<void> {
	await stopWorker(context, { issue: 123 }).catch((error: unknown) => {
		if (!(error instanceof CodedError && error.code === "WORKER_NOT_HERE")) throw error;
	});
}
