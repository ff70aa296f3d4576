import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ALLOW } from "../answer/allow.ts";
import { denialOfFailure } from "../answer/denial-of-failure.ts";
import { readDenial } from "../answer/read-denial.ts";
import { guardedWorld, toolPayload } from "./guarded-world.fixture.ts";
import { runGate } from "./run-gate.ts";

const NOW = () => new Date("2026-11-21T10:00:00Z");

test("at the start of a session it leaves evidence that only its owner can read, and allows", async () => {
	const path = join(temporaryFolder(), "armed.json");
	const env = { CODEX_WORKERS_ARMED_FILE: path };
	for (const session of ["thread-1", "thread-2"]) {
		expect(await runGate(sessionStart(session), { env, now: NOW })).toBe(ALLOW);
		const evidence = JSON.parse(readFileSync(path, "utf8"));
		expect(evidence).toEqual({ session_id: session, at: "2026-11-21T10:00:00.000Z" });
	}
	expect(statSync(path).mode & 0o777).toBe(0o600);
	expect(await runGate(sessionStart("thread-1"), { env: {} })).toBe(ALLOW);
});

test("evidence that cannot be written is a failure, so nobody takes the gate for armed", async () => {
	const path = join(temporaryFolder(), "folder");
	mkdirSync(path);
	const env = { CODEX_WORKERS_ARMED_FILE: path };
	await expect(runGate(sessionStart("thread-1"), { env })).rejects.toMatchObject({
		code: "GATE_EVIDENCE_UNWRITABLE",
	});
});

test("answers with one token or one deny JSON, and logs denials and creations only", async () => {
	const world = await guardedWorld();
	const run = (command: string) =>
		runGate(JSON.stringify(toolPayload(world.root, "Bash", { command })), {
			env: world.env,
			now: NOW,
			elapsedMs: () => 40,
		});
	expect(await run("ls")).toBe(ALLOW);
	const denied = JSON.parse(await run("GH_TOKEN=abcdefgh gh pr create --fill")).hookSpecificOutput;
	expect(denied).toMatchObject({ hookEventName: "PreToolUse", permissionDecision: "deny" });
	expect(readDenial(denied.permissionDecisionReason)).toEqual({
		kind: "policy",
		reason:
			"issue #123 has no trusted review artifact. Next step: review the whole change, then post the artifact with `codex-workers review post`",
	});
	world.review();
	expect(await run("gh pr create --fill")).toBe(ALLOW);
	const log = readFileSync(join(world.root, ".codex-workers", "logs", "gate.jsonl"), "utf8");
	const line = {
		at: "2026-11-21T10:00:00.000Z",
		session_id: "thread-1",
		worker_id: "worker-1701523200-123",
		latency_ms: 40,
	};
	expect(
		log
			.trimEnd()
			.split("\n")
			.map((text) => JSON.parse(text)),
	).toEqual([
		{
			...line,
			kind: "policy",
			rule: "artifact-exists",
			command: "GH_TOKEN=[redacted] gh pr create --fill",
		},
		{ ...line, kind: "allowed", rule: "issue-123", command: "gh pr create --fill" },
	]);
});

test.each<[string, string]>([
	["nothing", ""],
	["no JSON", "{"],
	["another event", '{"hook_event_name": "PostToolUse"}'],
	[
		"an event that is not its own",
		JSON.stringify({ session_id: "1", cwd: "/", hook_event_name: "Stop", stop_hook_active: false }),
	],
	["a shell call without a command", JSON.stringify(toolPayload("/", "Bash", {}))],
	[
		"a shell call with a list",
		JSON.stringify(toolPayload("/", "Bash", { command: ["gh", "pr", "create"] })),
	],
])("%s on its input is a failure that denies", async (_, input) => {
	const error: unknown = await runGate(input, { env: {} }).catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({ code: "GATE_PAYLOAD_INVALID" });
	const { permissionDecisionReason } = JSON.parse(denialOfFailure(error)).hookSpecificOutput;
	expect(readDenial(permissionDecisionReason)?.kind).toBe("gate failure");
});

function sessionStart(session_id: string): string {
	return JSON.stringify({
		session_id,
		cwd: "/",
		hook_event_name: "SessionStart",
		source: "startup",
	});
}

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-run-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}
