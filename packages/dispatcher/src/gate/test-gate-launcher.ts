import { execa } from "execa";
import * as z from "zod";
import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import { gateCommand } from "../hooks/gate-command.ts";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";
import { gateNotArmed } from "./gate-not-armed.ts";

type Place = { cwd: string; env: Record<string, string> };

const TIMEOUT_MS = 30_000;
/** Not so ordinary that the launcher would answer without the gate program. */
const HARMLESS = "gh --version";
const CREATION = "gh pr create --title test --body test";

/**
 * Runs the gate as Codex would, without a token: it must deny the creation of a pull request and
 * let a harmless command pass. A gate that denies everything would leave a worker helpless.
 * Throws `GATE_NOT_ARMED`.
 */
export async function testGateLauncher(files: WorkerHookFiles, place: Place): Promise<void> {
	const onCreation = await runGate(files, place, CREATION);
	if (!onCreation.denied) {
		throw gateNotArmed(`Its own test let \`${CREATION}\` through.${onCreation.says}`);
	}
	const onHarmless = await runGate(files, place, HARMLESS);
	if (onHarmless.denied || onHarmless.exitCode !== 0) {
		throw gateNotArmed(`Its own test did not let \`${HARMLESS}\` pass.${onHarmless.says}`);
	}
}

async function runGate(files: WorkerHookFiles, place: Place, command: string) {
	const result = await execa("/bin/sh", ["-c", gateCommand(files)], {
		cwd: place.cwd,
		env: withoutTraces(place.env),
		extendEnv: false,
		input: JSON.stringify(payload(place.cwd, command)),
		reject: false,
		timeout: TIMEOUT_MS,
	});
	const { exitCode, stdout, stderr } = result;
	const said = printable(redact(`${stdout}\n${stderr}`, place.env), 500);
	return {
		exitCode,
		denied: (exitCode === 2 && stderr.trim() !== "") || (exitCode === 0 && isDenial(stdout)),
		says: said === "" ? "" : ` It said: ${said}`,
	};
}

/** Without tokens it can ask nobody; without a root and an evidence file it leaves no trace. */
function withoutTraces(env: Record<string, string>): Record<string, string> {
	const { GH_TOKEN, GITHUB_TOKEN, CODEX_WORKERS_ROOT, CODEX_WORKERS_ARMED_FILE, ...rest } = env;
	return rest;
}

function payload(cwd: string, command: string) {
	return {
		session_id: "self-test",
		transcript_path: null,
		cwd,
		hook_event_name: "PreToolUse",
		permission_mode: "bypassPermissions",
		turn_id: "self-test",
		tool_name: "Bash",
		tool_input: { command },
		tool_use_id: "self-test",
	};
}

const Denial = z.object({
	hookSpecificOutput: z.object({
		hookEventName: z.literal("PreToolUse"),
		permissionDecision: z.literal("deny"),
		permissionDecisionReason: z.string().min(1),
	}),
});

function isDenial(stdout: string): boolean {
	try {
		return Denial.safeParse(JSON.parse(stdout)).success;
	} catch {
		return false;
	}
}
