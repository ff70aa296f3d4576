import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { type ReviewMarker, renderMarker } from "@codex-workers/protocol";
import { onTestFinished } from "vitest";
import { reviewMarker } from "../policy/policy-facts.fixture.ts";

/** A worker on issue #123 of acme/widget, its checkout, and the GitHub that it talks to. */
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
	execFileSync("git", ["init", "-q", "-b", "feature/123-add", root]);
	return {
		emulator,
		repository,
		root,
		env: {
			CODEX_WORKERS_WORKER_ID: "worker-1701523200-123",
			CODEX_WORKERS_ISSUE: "123",
			CODEX_WORKERS_REPOSITORY: "acme/widget",
			CODEX_WORKERS_ROOT: root,
			CODEX_WORKERS_TRUST: "{}",
			GH_TOKEN: emulator.token("worker"),
			GITHUB_API_URL: emulator.url,
		},
		/** Posts a review artifact, complete unless it is changed, on issue #123. */
		review: (change: Partial<ReviewMarker> = {}, author = "worker") => {
			const body = renderMarker({ kind: "review", data: reviewMarker(change) });
			return repository.addComment(issue, { author, body });
		},
	};
}

/** A PreToolUse payload as Codex sends it. */
export function toolPayload(cwd: string, tool_name: string, tool_input: Record<string, unknown>) {
	return {
		session_id: "thread-1",
		transcript_path: null,
		cwd,
		hook_event_name: "PreToolUse" as const,
		model: "m",
		permission_mode: "bypassPermissions",
		turn_id: "1",
		tool_name,
		tool_input,
		tool_use_id: "call_1",
	};
}
