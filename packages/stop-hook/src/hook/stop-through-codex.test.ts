import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findCodexBinary, sessionHookArgs } from "@codex-workers/codex";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import {
	type Story,
	say,
	startModelEmulator,
	story,
	told,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import { renderMarker } from "@codex-workers/protocol";
import { expect, onTestFinished, test } from "vitest";
import { completeMarker, dispatchedMarker, reviewMarker } from "../ends/markers.fixture.ts";
import { readStopRecord } from "../record/read-stop-record.ts";
import { stopRecordPath } from "../record/stop-record-path.ts";
import { stopHookFiles } from "../stop-hook-files.ts";

const WORKER = "worker-1701523200-123";

test("a model that stops too early is told why, and stops once its end is recorded", async () => {
	const world = await workerWorld();
	const early = story("early", [
		say("done", { expect: told(/has no recorded end on issue #123.*report complete/s) }),
		() => {
			world.complete();
			return say("really done");
		},
	]);
	expect(await world.play(early)).toEqual({ code: 0, responses: 2 });
	expect(world.last()).toMatchObject({ outcome: "ended" });
}, 60_000);

test("a model that ignores every message ends after three blocks", async () => {
	const world = await workerWorld();
	const blocked = say("done", { expect: told(/codex-workers stop: /) });
	const stubborn = story("stubborn", [blocked, blocked, blocked, say("done")]);
	expect(await world.play(stubborn)).toEqual({ code: 0, responses: 4 });
	expect(world.last()).toMatchObject({ outcome: "released" });
}, 60_000);

/** A worker on issue #123 whose Codex runs for real, against a model that follows a story. */
async function workerWorld() {
	const github = await startGitHubEmulator();
	onTestFinished(() => github.close());
	const root = mkdtempSync(join(homedir(), ".stop-hook-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	github.addOrganization("acme");
	const worker = github.addUser("worker");
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission(worker, "WRITE");
	const issue = repository.addIssue({ title: "add", author: worker, number: 123 });
	const post = (marker: Parameters<typeof renderMarker>[0]) =>
		repository.addComment(issue, { author: worker, body: renderMarker(marker) });
	post(dispatchedMarker(WORKER));
	const head = "feature/123-add";
	await repository.commit({ branch: head, from: "main", files: { a: "1" }, message: "add" });
	await repository.addPullRequest({ title: "add", author: worker, head, number: 124 });
	const env = {
		HOME: root,
		PATH: "/usr/bin:/bin",
		CODEX_HOME: join(root, "codex"),
		CODEX_WORKERS_WORKER_ID: WORKER,
		CODEX_WORKERS_ISSUE: "123",
		CODEX_WORKERS_REPOSITORY: "acme/widget",
		CODEX_WORKERS_BRANCH: "feature/123-add",
		CODEX_WORKERS_ROOT: root,
		GH_TOKEN: github.token(worker),
		GITHUB_API_URL: github.url,
	};
	return {
		complete: () => {
			post(reviewMarker(WORKER));
			post(completeMarker(WORKER));
		},
		last: () => readStopRecord(stopRecordPath(root, WORKER))?.last,
		play: (script: Story) => runCodex(script, root, env),
	};
}

async function runCodex(script: Story, root: string, env: Record<string, string>) {
	const model = await startModelEmulator({ script });
	onTestFinished(() => model.close());
	await writeCodexHome(join(root, "codex"), model.baseUrl);
	const worktree = join(root, "work");
	mkdirSync(worktree);
	const command = `'${process.execPath}' '${stopHookFiles().bundle}'`;
	const hooks = sessionHookArgs({ Stop: [{ hooks: [{ command, timeout: 30 }] }] });
	const binary = await findCodexBinary({ resolveFrom: [process.cwd()] });
	const args = ["exec", "--json", "--skip-git-repo-check", "--cd", worktree, ...hooks, "do it"];
	const child = spawn(binary.path, args, { env, stdio: ["ignore", "ignore", "inherit"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	const code = await new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
	expect(model.failure).toBeUndefined();
	return { code, responses: model.steps.length };
}
