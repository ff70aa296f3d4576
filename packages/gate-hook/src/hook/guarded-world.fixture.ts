import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { type ReviewMarker, renderMarker } from "@codex-workers/protocol";
import { onTestFinished } from "vitest";
import { reviewMarker } from "../policy/policy-facts.fixture.ts";

/** One shell for all of it: starting a program from a process as large as this one takes long. */
const BEGIN = `set -e
git clone -q "$1" .
git remote set-url origin "$2"
git switch -q -c feature/123-add
echo 'export const add = 1;' > add.ts
git add -- add.ts
git commit -q -m work
claim=$(git commit-tree -m claim 4b825dc642cb6eb9a060e54bf8d69288fbee4904)
git push -q --force "$1" HEAD "$claim:refs/codex-workers/claims/123"
git rev-parse HEAD
echo "$claim"`;

/**
 * A worker on issue #123 of acme/widget, its checkout with one commit on a pushed branch, its
 * claim, and the GitHub that it talks to.
 */
export async function guardedWorld() {
	const emulator = await startGitHubEmulator();
	onTestFinished(() => emulator.close());
	emulator.addOrganization("acme");
	for (const login of ["worker", "stranger"]) emulator.addUser(login);
	const repository = await emulator.addRepository({ owner: "acme", name: "widget" });
	repository.permission("worker", "WRITE");
	const issue = repository.addIssue({ title: "add", author: "stranger", number: 123 });
	const root = mkdtempSync(join(tmpdir(), "gate-world-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const gitEnv = {
		...(await emulator.gitEnvironment("worker")),
		// biome-ignore lint/style/noProcessEnv: git is where the caller has it
		PATH: process.env["PATH"] ?? "",
		HOME: root,
	};
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", root, ...args], { env: gitEnv, encoding: "utf8" }).trim();
	const push = (...refs: string[]) => git("push", "-q", "--force", repository.gitDir, ...refs);
	// By path, as everything synchronous here: the emulator answers on this very thread.
	const fetch = () => git("fetch", "-q", repository.gitDir, "+refs/heads/*:refs/remotes/origin/*");
	const begin = ["-c", BEGIN, "sh", repository.gitDir, repository.sshUrl];
	const begun = execFileSync("/bin/sh", begin, { cwd: root, env: gitEnv, encoding: "utf8" });
	const [head = "", claim = ""] = begun.trim().split("\n");
	/** Commits files on the branch that is checked out; gives the commit's id. */
	const commit = (files: Record<string, string>) => {
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text);
		}
		git("add", "--", ...Object.keys(files));
		git("commit", "-q", "-m", "work");
		return git("rev-parse", "HEAD");
	};
	return {
		emulator,
		repository,
		root,
		git,
		push,
		fetch,
		commit,
		head,
		claim,
		env: {
			...gitEnv,
			CODEX_WORKERS_WORKER_ID: "worker-1701523200-123",
			CODEX_WORKERS_ISSUE: "123",
			CODEX_WORKERS_REPOSITORY: "acme/widget",
			CODEX_WORKERS_BRANCH: "feature/123-add",
			CODEX_WORKERS_BASE: "main",
			CODEX_WORKERS_CLAIM: claim,
			CODEX_WORKERS_ROOT: root,
			CODEX_WORKERS_TRUST: "{}",
			GH_TOKEN: emulator.token("worker"),
			GITHUB_API_URL: emulator.url,
		},
		/** Posts a review artifact, complete unless it is changed, on issue #123. */
		review: (change: Partial<ReviewMarker> = {}, author = "worker") => {
			const data = reviewMarker({ head_sha: head, ...change });
			const body = renderMarker({ kind: "review", data });
			return repository.addComment(issue, { author, body });
		},
	};
}

/** A PreToolUse payload as Codex 0.169 sends it, in the order of its keys. */
export function toolPayload(cwd: string, tool_name: string, tool_input: Record<string, unknown>) {
	return {
		session_id: "thread-1",
		turn_id: "1",
		transcript_path: null,
		cwd,
		hook_event_name: "PreToolUse" as const,
		model: "m",
		permission_mode: "bypassPermissions",
		tool_name,
		tool_input,
		tool_use_id: "call_1",
	};
}
