import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TurnEvent, turnHookCommand, turnReader } from "@codex-workers/turn-hook";
import { execa } from "execa";
import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";
import { gateNotArmed } from "./gate-not-armed.ts";

type Place = { cwd: string; env: Record<string, string> };

const TIMEOUT_MS = 30_000;
const INTERRUPTED = 70;
/** Stands where Codex would: runs its hooks, and can be interrupted by them. */
const STAND_IN = `trap 'exit ${INTERRUPTED}' INT
for command; do printf %s "$PAYLOAD" | /bin/sh -c "$command"; done`;
/** A session that asks for one response more than it has turns. */
const EVENTS: readonly TurnEvent[] = ["start", "pre", "post", "pre"];
const PAYLOAD = JSON.stringify({
	session_id: "self-test",
	transcript_path: "/nowhere/self-test.jsonl",
	source: "startup",
	status: "completed",
});

/**
 * Runs the turn hook as Codex would, with a budget of one turn: it must count one response, and
 * interrupt whoever asks for a second one. Throws `GATE_NOT_ARMED`.
 */
export async function testTurnLauncher(files: WorkerHookFiles, place: Place): Promise<void> {
	const folder = join(tmpdir(), `codex-workers-turns-${crypto.randomUUID()}`);
	await mkdir(folder, { mode: 0o700 });
	try {
		const commands = EVENTS.map((event) =>
			turnHookCommand(event, { node: files.node, ...files.turn }),
		);
		const result = await execa("/bin/sh", ["-c", STAND_IN, "codex", ...commands], {
			cwd: place.cwd,
			env: { ...place.env, ...budgetOfOne(folder), PAYLOAD },
			extendEnv: false,
			reject: false,
			timeout: TIMEOUT_MS,
		});
		const { turns, over } = await turnReader(folder)();
		if (result.exitCode === INTERRUPTED && turns === 1 && over?.reason === "turn_limit") return;
		const said = printable(redact(`${result.stdout}\n${result.stderr}`, place.env), 500);
		throw gateNotArmed(
			`The test of its turn hook counted ${turns} of 1 turns and ended with ${result.exitCode}.${said === "" ? "" : ` It said: ${said}`}`,
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function budgetOfOne(folder: string): Record<string, string> {
	return {
		CODEX_WORKERS_TURNS_FOLDER: folder,
		CODEX_WORKERS_TURNS: "1",
		CODEX_WORKERS_TURN_STEPS: "1 1 1 1 1",
		CODEX_WORKERS_TOOL_CALLS: "1",
	};
}
