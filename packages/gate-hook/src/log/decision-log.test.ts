import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { logDecision } from "./decision-log.ts";

const decision = {
	at: new Date("2026-11-21T10:00:00Z"),
	session: "thread-1",
	kind: "policy",
	rule: "artifact-exists",
	command: "gh pr create --fill",
	latencyMs: 41.7,
} as const;

test("every decision is a line of JSON that only its owner can read, without the session's secrets", () => {
	const root = temporaryFolder();
	const env = {
		CODEX_WORKERS_ROOT: root,
		CODEX_WORKERS_WORKER_ID: "worker-1701523200-123",
		GH_TOKEN: "emulated-token",
		DEPLOY_API_KEY: "another secret",
	};
	logDecision(decision, env);
	logDecision(
		{ ...decision, kind: "allowed", command: "echo 'another secret' emulated-token\ngh pr new" },
		env,
	);
	const path = join(root, ".codex-workers", "logs", "gate.jsonl");
	const lines = readFileSync(path, "utf8").trimEnd().split("\n");
	expect(lines.map((line) => JSON.parse(line))).toEqual([
		{
			at: "2026-11-21T10:00:00.000Z",
			session_id: "thread-1",
			worker_id: "worker-1701523200-123",
			kind: "policy",
			rule: "artifact-exists",
			command: "gh pr create --fill",
			latency_ms: 42,
		},
		expect.objectContaining({
			kind: "allowed",
			command: "echo '[redacted]' [redacted]\ngh pr new",
		}),
	]);
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a log that cannot be written changes nothing", () => {
	const root = temporaryFolder();
	const logs = join(root, ".codex-workers", "logs");
	logDecision(decision, {});
	logDecision(decision, { CODEX_WORKERS_ROOT: join(root, "missing") });
	mkdirSync(logs, { recursive: true });
	execFileSync("/usr/bin/mkfifo", [join(logs, "gate.jsonl")]);
	logDecision(decision, { CODEX_WORKERS_ROOT: root });
	rmSync(join(root, ".codex-workers"), { recursive: true });
	execFileSync("touch", [join(root, ".codex-workers")]);
	logDecision(decision, { CODEX_WORKERS_ROOT: root });
});

test("a full disk and a folder that is read-only change nothing", () => {
	const root = temporaryFolder();
	const logs = join(root, ".codex-workers", "logs");
	mkdirSync(logs, { recursive: true });
	symlinkSync("/dev/full", join(logs, "gate.jsonl"));
	logDecision(decision, { CODEX_WORKERS_ROOT: root });
	logDecision(decision, { CODEX_WORKERS_ROOT: "/proc/self" });
});

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-log-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}
