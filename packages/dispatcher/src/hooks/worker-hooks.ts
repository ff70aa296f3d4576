import type { SessionHooks } from "@codex-workers/codex";
import { type TurnEvent, turnHookCommand } from "@codex-workers/turn-hook";
import { commandLine } from "./command-line.ts";
import { gateCommand } from "./gate-command.ts";
import type { WorkerHookFiles } from "./worker-hook-files.ts";

/** Longer than the hooks' own deadlines: Codex lets a command run when its hook times out. */
const GATE_SECONDS = 60;
const STOP_SECONDS = 60;
const TURN_SECONDS = 60;

/**
 * The hooks of a worker's Codex: the gate before every tool and at the start of the session
 * (where it leaves its proof), the turn hook there and around every response, the Stop hook.
 */
export function workerHooks(files: WorkerHookFiles): SessionHooks {
	const gateHook = { command: gateCommand(files), timeout: GATE_SECONDS };
	const stopHook = { command: commandLine([files.node, files.stop.bundle]), timeout: STOP_SECONDS };
	const turnHook = (event: TurnEvent) => ({
		command: turnHookCommand(event, { node: files.node, ...files.turn }),
		timeout: TURN_SECONDS,
	});
	return {
		PreToolUse: [{ matcher: "*", hooks: [gateHook, turnHook("tool")] }],
		SessionStart: [{ hooks: [gateHook, turnHook("start")] }],
		PreModelRequest: [{ hooks: [turnHook("pre")] }],
		PostModelRequest: [{ hooks: [turnHook("post")] }],
		Stop: [{ hooks: [stopHook] }],
	};
}
