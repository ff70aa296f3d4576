import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { parseMarker } from "@codex-workers/protocol";
import { execa } from "execa";
import { onTestFinished } from "vitest";
import { commandLine } from "./command-line.ts";

export const BRANCH = "feature/123-adds";
export const WORKER = "worker-1701523200-123";

/** A worker's world, and the hands in it. */
export type WorkerWorld = Awaited<ReturnType<typeof workerWorld>>;

/**
 * A worker on issue 123 of acme/widget, in a clone with its branch checked out and pushed. It is
 * set up from the folder of the repository, which takes fewer programs than its address. What it
 * leaves behind goes when `after` says, with the test where that is absent.
 */
export async function workerWorld(after: (goes: () => Promise<void>) => void = onTestFinished) {
	const github = await startGitHubEmulator({ unixSocket: false });
	after(() => github.close());
	for (const login of ["worker", "stranger"]) github.addUser(login);
	const owner = github.addOrganization("acme");
	const repository = await github.addRepository({ owner, name: "widget" });
	repository.permission("worker", "WRITE");
	const issue = repository.addIssue({ number: 123, title: "adds", author: "stranger" });
	const head = await repository.commit({ branch: BRANCH, files: { "a.ts": "1" } });
	const cwd = await mkdtemp(path.join(tmpdir(), "worker-"));
	after(() => rm(cwd, { recursive: true, force: true, maxRetries: 3 }));
	const env = {
		...(await github.gitEnvironment("worker")),
		// biome-ignore lint/style/noProcessEnv: git is found where the tests find it
		PATH: process.env["PATH"],
		HOME: cwd,
		GH_TOKEN: github.token("worker"),
		GITHUB_API_URL: github.url,
		GITHUB_REPOSITORY: "acme/widget",
	};
	const git = (...args: string[]) => execa("git", args, { cwd, env, extendEnv: false });
	await git("clone", "--quiet", "--branch", BRANCH, repository.gitDir, cwd);
	await git("remote", "set-url", "origin", repository.sshUrl);
	await git("push", "--quiet", repository.gitDir, `${head}:refs/codex-workers/claims/123`);
	const worker = { ...env, ...workerVariables({ root: cwd, claim: head }) };
	const runAs =
		(as: Record<string, string | undefined>) =>
		(argv: readonly string[], stdin: string | Uint8Array = "") =>
			commandLine(argv, { env: as, cwd, stdin });
	return {
		github,
		repository,
		issue,
		head,
		cwd,
		/** What a command outside a worker's session gets. */
		env,
		git,
		/** Runs a command as the worker. */
		run: runAs(worker),
		/** Runs a command with changes to the worker's environment. */
		runWith: (change: Record<string, string>) => runAs({ ...worker, ...change }),
		/** Runs a command in the same folder, outside a worker's session. */
		runOutside: runAs(env),
		/** What is on the issue, in order. */
		posted: () => issue.comments.map(({ body }) => parseMarker(body)),
	};
}

function workerVariables({ root, claim }: { root: string; claim: string }) {
	return {
		CODEX_WORKERS_WORKER_ID: WORKER,
		CODEX_WORKERS_ISSUE: "123",
		CODEX_WORKERS_ATTEMPT: "1",
		CODEX_WORKERS_REPOSITORY: "acme/widget",
		CODEX_WORKERS_BRANCH: BRANCH,
		CODEX_WORKERS_BASE: "main",
		CODEX_WORKERS_CLAIM: claim,
		CODEX_WORKERS_ROOT: root,
	};
}
