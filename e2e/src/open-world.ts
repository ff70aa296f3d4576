import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { type Script, startModelEmulator, writeCodexHome } from "@codex-workers/model-emulator";
import { execa } from "execa";
import { onTestFinished } from "vitest";
import { runCodexWorkers } from "./run-codex-workers.ts";

const BOARD = { owner: "acme", number: 7 };
const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];

/**
 * A repository with issue 123 in Ready, a clone of it, and a model that plays `script`. `workers` is
 * what its configuration says of them.
 */
export async function openWorld(script: Script, workers: object = {}) {
	const root = await mkdtemp("/tmp/cw-e2e-");
	onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
	const github = await startGitHubEmulator();
	onTestFinished(github.close);
	const model = await startModelEmulator({ script });
	onTestFinished(model.close);
	github.addUser("worker");
	github.addOrganization("acme", { members: ["worker"] });
	const board = github.addBoard({ ...BOARD, title: "Work", statuses: STATUSES });
	const repository = await github.addRepository({
		owner: "acme",
		name: "widget",
		files: { "codex-workers.json": JSON.stringify({ board: BOARD, workers }) },
	});
	repository.permission("worker", "WRITE");
	const issue = repository.addIssue({ number: 123, title: "Add a file", author: "worker" });
	board.add(issue, "Ready");
	const env = await environment(root, await github.ghEnvironment("worker"));
	await writeCodexHome(env.CODEX_HOME, model.baseUrl);
	const checkout = path.join(root, "widget");
	await execa("git", ["clone", "--quiet", repository.sshUrl, checkout], { env });
	const run = (...args: string[]) => runCodexWorkers(args, { cwd: checkout, env });
	onTestFinished(async () => {
		await run("stop", "123");
	});
	return { github, model, repository, issue, board, root, checkout, run };
}

async function environment(root: string, gitHub: Record<string, string>) {
	const folders = { CODEX_HOME: path.join(root, "home"), TMPDIR: path.join(root, "tmp") };
	for (const folder of Object.values(folders)) await mkdir(folder);
	return { ...gitHub, ...folders };
}
