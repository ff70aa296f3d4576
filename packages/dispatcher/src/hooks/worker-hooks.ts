import type { SessionHooks } from "@codex-workers/codex";
import { shellWord } from "./shell-word.ts";
import type { WorkerHookFiles } from "./worker-hook-files.ts";

/** Longer than the hooks' own deadlines: Codex lets a command run when its hook times out. */
const GATE_SECONDS = 60;
const STOP_SECONDS = 60;

/**
 * The hooks of a worker's Codex: the gate before every tool and at the start of the session
 * (where it leaves its proof), the Stop hook. `/bin/sh` is named because Codex starts hooks with
 * the login shell of the account, whichever that is.
 */
export function workerHooks(files: WorkerHookFiles): SessionHooks {
	const { node, gate, stop } = files;
	const gateCommand = commandLine(["/bin/sh", gate.launcher, node, gate.bundle]);
	const gateHook = { command: gateCommand, timeout: GATE_SECONDS };
	const stopHook = { command: commandLine([node, stop.bundle]), timeout: STOP_SECONDS };
	return {
		PreToolUse: [{ matcher: "*", hooks: [gateHook] }],
		SessionStart: [{ hooks: [gateHook] }],
		Stop: [{ hooks: [stopHook] }],
	};
}

function commandLine(words: readonly string[]): string {
	return words.map(shellWord).join(" ");
}
